package dev.switchboard.ai.classify;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/** Sorts texts by labels, as {@link Training} taught it. Immutable; any number of threads may ask at once. */
public final class Classifier {

    /** Of what {@link #write} writes. */
    public static final int FORMAT = 3;

    private final List<String> labels;
    private final List<Part> parts;
    private final double[] weights;
    private final double[] hastyWeights;

    /**
     * @param weights      of the parts, when the point of a text is known
     * @param hastyWeights of the parts, when it is not
     */
    Classifier(List<String> labels, List<Part> parts, double[] weights, double[] hastyWeights) {
        this.labels = List.copyOf(labels);
        this.parts = List.copyOf(parts);
        this.weights = weights;
        this.hastyWeights = hastyWeights;
    }

    /** All that it can answer. */
    public List<String> labels() {
        return labels;
    }

    public Verdict classify(Features features) {
        var hasty = features.point() == null;
        var chosen = hasty ? hastyWeights : weights;
        var sums = new double[labels.size()];
        for (var part = 0; part < parts.size(); part++) {
            if (chosen[part] > 0 && !(hasty && parts.get(part).needsPoint())) {
                var scores = parts.get(part).scores(features);
                for (var label = 0; label < sums.length; label++) {
                    sums[label] += chosen[part] * scores[label];
                }
            }
        }
        return verdict(Mixture.chances(sums));
    }

    private Verdict verdict(double[] chances) {
        var best = 0;
        var all = new LinkedHashMap<String, Double>();
        for (var label = 0; label < chances.length; label++) {
            best = chances[label] > chances[best] ? label : best;
            all.put(labels.get(label), chances[label]);
        }
        return new Verdict(labels.get(best), chances[best], all);
    }

    /** Writes what {@link #read} reads. */
    public void write(DataOutputStream out) throws IOException {
        out.writeInt(FORMAT);
        out.writeInt(labels.size());
        for (var label : labels) {
            out.writeUTF(label);
        }
        out.writeInt(parts.size());
        for (var n = 0; n < parts.size(); n++) {
            out.writeDouble(weights[n]);
            out.writeDouble(hastyWeights[n]);
            parts.get(n).write(out);
        }
    }

    /** @throws IOException if another version wrote it */
    public static Classifier read(DataInputStream in) throws IOException {
        var format = in.readInt();
        if (format != FORMAT) {
            throw new IOException("A classifier of format " + format + " cannot be read, only of " + FORMAT);
        }
        var labels = new ArrayList<String>();
        for (var n = in.readInt(); n > 0; n--) {
            labels.add(in.readUTF());
        }
        var weights = new double[in.readInt()];
        var hastyWeights = new double[weights.length];
        var parts = new ArrayList<Part>();
        for (var n = 0; n < weights.length; n++) {
            weights[n] = in.readDouble();
            hastyWeights[n] = in.readDouble();
            parts.add(Part.read(in, labels.size()));
        }
        return new Classifier(labels, parts, weights, hastyWeights);
    }
}
