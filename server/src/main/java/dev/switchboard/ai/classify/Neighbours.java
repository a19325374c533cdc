package dev.switchboard.ai.classify;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/** How close the nearest examples of each label lie. Says most where a label has few examples. */
final class Neighbours implements Part {

    /** How many of a label's examples are averaged over: among many, one may lie close by chance. */
    private static final int NEAREST_OF_MANY = 3;
    private static final int MANY = 20;

    /** Examples of a label that are kept; more say little new, and each costs time. */
    private static final int MOST = 150;

    private final float[] middle;
    private final int labels;
    private final byte[] points;
    private final float[] scales;
    private final int[] labelOf;
    private final int nearest;

    /** @param points one after the other, each number a 127th of its point's scale */
    private Neighbours(float[] middle, int labels, byte[] points, float[] scales, int[] labelOf) {
        this.middle = middle;
        this.labels = labels;
        this.points = points;
        this.scales = scales;
        this.labelOf = labelOf;
        this.nearest = labelOf.length >= MANY * labels ? NEAREST_OF_MANY : 1;
    }

    static Neighbours of(float[] middle, List<Features> texts, int[] labelOf, int labels) {
        var kept = new int[labels];
        var chosen = IntStream.range(0, labelOf.length).filter(n -> kept[labelOf[n]]++ < MOST).toArray();
        var points = new byte[chosen.length * middle.length];
        var scales = new float[chosen.length];
        for (var n = 0; n < chosen.length; n++) {
            scales[n] = pack(shifted(middle, texts.get(chosen[n])), points, n * middle.length);
        }
        return new Neighbours(middle, labels, points, scales, Arrays.stream(chosen).map(n -> labelOf[n]).toArray());
    }

    private static float[] shifted(float[] middle, Features text) {
        var point = Objects.requireNonNull(text.point()).clone();
        var squares = 0.0;
        for (var n = 0; n < point.length; n++) {
            point[n] -= middle[n];
            squares += (double) point[n] * point[n];
        }
        var length = (float) Math.max(1e-9, Math.sqrt(squares));
        for (var n = 0; n < point.length; n++) {
            point[n] /= length;
        }
        return point;
    }

    private static float pack(float[] point, byte[] into, int offset) {
        var most = 1e-9f;
        for (var x : point) {
            most = Math.max(most, Math.abs(x));
        }
        for (var n = 0; n < point.length; n++) {
            into[offset + n] = (byte) Math.round(point[n] / most * 127);
        }
        return most / 127;
    }

    @Override
    public double[] scores(Features text) {
        var packed = new byte[middle.length];
        var scale = pack(shifted(middle, text), packed, 0);
        var best = new double[labels][nearest];
        for (var row : best) {
            Arrays.fill(row, -1);
        }
        for (var n = 0; n < labelOf.length; n++) {
            insert(best[labelOf[n]], product(packed, n * middle.length) * scale * scales[n]);
        }
        return Arrays.stream(best).mapToDouble(Neighbours::mean).toArray();
    }

    private int product(byte[] point, int offset) {
        var sum = 0;
        for (var n = 0; n < point.length; n++) {
            sum += point[n] * points[offset + n];
        }
        return sum;
    }

    private static void insert(double[] best, double similarity) {
        for (var n = 0; n < best.length; n++) {
            if (similarity > best[n]) {
                var pushed = best[n];
                best[n] = similarity;
                similarity = pushed;
            }
        }
    }

    /** Over those that there are. */
    private static double mean(double[] best) {
        return Arrays.stream(best).filter(similarity -> similarity > -1).average().orElse(-1);
    }

    @Override
    public boolean needsPoint() {
        return true;
    }

    @Override
    public void write(DataOutputStream out) throws IOException {
        out.writeByte(NEIGHBOURS);
        Numbers.write(out, middle);
        out.writeInt(points.length);
        out.write(points);
        Numbers.write(out, scales);
        Numbers.write(out, labelOf);
    }

    static Neighbours read(DataInputStream in, int labels) throws IOException {
        var middle = Numbers.floats(in);
        var points = in.readNBytes(in.readInt());
        return new Neighbours(middle, labels, points, Numbers.floats(in), Numbers.ints(in));
    }
}
