package dev.switchboard.ai.classify;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/** One way of telling labels apart; a {@link Classifier} weighs what several say. */
sealed interface Part permits Meaning, Linear, Neighbours {

    int MEANING = 0;
    int LINEAR = 1;
    int NEIGHBOURS = 2;

    /** For each label how much the text looks like it; only the differences mean something. */
    double[] scores(Features features);

    /** Whether it can say something of a text whose point is not known. */
    boolean needsPoint();

    void write(DataOutputStream out) throws IOException;

    static Part read(DataInputStream in, int labels) throws IOException {
        var kind = in.readByte();
        return switch (kind) {
            case MEANING -> Meaning.read(in, labels);
            case LINEAR -> Linear.read(in, labels);
            case NEIGHBOURS -> Neighbours.read(in, labels);
            default -> throw new IOException("A classifier has no part " + kind);
        };
    }
}
