package dev.switchboard.ai;

/** Texts as points: what is meant alike lies close together. Computed inside the server, in a few milliseconds. */
public interface Embeddings {

    /** The point of a text, of length 1; of a long one, of what it begins and ends with. Any text has one, the empty too. */
    float[] of(String text);

    /** How many numbers a point has. */
    int dimensions();

    /** Which model made the points; those of different models are not to be compared. */
    String model();

    /** How alike two points are: 1 for the same, about 0 for strangers. */
    static double similarity(float[] one, float[] other) {
        var sum = 0.0;
        for (var n = 0; n < one.length; n++) {
            sum += one[n] * other[n];
        }
        return sum;
    }
}
