package dev.switchboard.ai.classify;

import java.util.HashMap;
import java.util.Map;

/**
 * A point in a space of very many dimensions, of which it has few.
 *
 * @param index  the dimensions, rising, from 1 on
 * @param value  the number in each
 */
record SparseVector(int[] index, float[] value) {

    /** Counts things by the hash of each; how often counts less and less. Of length 1, or empty. */
    static final class Counter {

        private final Map<Integer, Integer> counts = new HashMap<>();
        private final int mask;

        /** @param bits how many dimensions there are: 2 to that power */
        Counter(int bits) {
            this.mask = (1 << bits) - 1;
        }

        void add(String thing) {
            var hash = thing.hashCode() * 0x9E3779B9;
            counts.merge(((hash ^ hash >>> 15) & mask) + 1, 1, Integer::sum);
        }

        SparseVector vector() {
            var index = counts.keySet().stream().mapToInt(Integer::intValue).sorted().toArray();
            var value = new float[index.length];
            var squares = 0.0;
            for (var n = 0; n < index.length; n++) {
                value[n] = (float) (1 + Math.log(counts.get(index[n])));
                squares += (double) value[n] * value[n];
            }
            var length = (float) Math.sqrt(squares);
            for (var n = 0; n < value.length; n++) {
                value[n] /= length;
            }
            return new SparseVector(index, value);
        }
    }
}
