package dev.switchboard.ai.classify;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/** One way of telling labels apart; a {@link Classifier} weighs what several say. */
sealed interface Part permits Linear, Neighbours {

    /** For each label how much the text looks like it; only the differences mean something. */
    double[] scores(Features features);

    /** Whether it can say something of a text whose point is not known. */
    boolean needsPoint();

    void write(DataOutputStream out) throws IOException;

    static Part read(DataInputStream in, int labels) throws IOException {
        return in.readBoolean() ? Linear.read(in, labels) : Neighbours.read(in, labels);
    }
}
