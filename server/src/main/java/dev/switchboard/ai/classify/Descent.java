package dev.switchboard.ai.classify;

import java.util.ArrayDeque;

/** Finds where a smooth convex function is least, by L-BFGS (Nocedal and Wright, Numerical Optimization, algorithm 7.4). */
final class Descent {

    private static final int MEMORY = 8;
    private static final double ENOUGH = 1e-4;

    private Descent() {
    }

    /** Puts the gradient at a place into the second row; answers the value there. */
    interface Slope {
        double at(float[] place, float[] gradient);
    }

    private record Step(float[] moved, float[] bent, double product) {
    }

    /** From zero on, with at most so many steps. */
    static float[] lowest(Slope slope, int dimensions, int steps) {
        var place = new float[dimensions];
        var gradient = new float[dimensions];
        var value = slope.at(place, gradient);
        var memory = new ArrayDeque<Step>();
        for (var n = 0; n < steps; n++) {
            var direction = direction(gradient, memory);
            var descent = product(direction, gradient);
            if (-descent < 1e-12) {
                break;
            }
            var length = memory.isEmpty() ? 1 / Math.max(1, Math.sqrt(product(gradient, gradient))) : 1.0;
            var next = new float[dimensions];
            var nextGradient = new float[dimensions];
            var nextValue = Double.POSITIVE_INFINITY;
            for (var tries = 0; tries < 20; tries++, length /= 2) {
                for (var d = 0; d < dimensions; d++) {
                    next[d] = (float) (place[d] + length * direction[d]);
                }
                nextValue = slope.at(next, nextGradient);
                if (nextValue <= value + 1e-4 * length * descent) {
                    break;
                }
            }
            if (nextValue >= value) {
                break;
            }
            remember(memory, minus(next, place), minus(nextGradient, gradient));
            var gained = value - nextValue;
            place = next;
            gradient = nextGradient;
            value = nextValue;
            if (gained < ENOUGH * 0.1 * Math.max(1e-3, value)) {
                break;
            }
        }
        return place;
    }

    private static void remember(ArrayDeque<Step> memory, float[] moved, float[] bent) {
        var product = product(moved, bent);
        if (product > 1e-12) {
            memory.addFirst(new Step(moved, bent, product));
            if (memory.size() > MEMORY) {
                memory.removeLast();
            }
        }
    }

    /** Down the gradient, corrected by how it bent in the last steps. */
    private static float[] direction(float[] gradient, ArrayDeque<Step> memory) {
        var direction = gradient.clone();
        var taken = new double[memory.size()];
        var n = 0;
        for (var step : memory) {
            taken[n] = product(step.moved, direction) / step.product;
            add(direction, -taken[n++], step.bent);
        }
        if (!memory.isEmpty()) {
            var last = memory.getFirst();
            scale(direction, last.product / product(last.bent, last.bent));
        }
        for (var steps = memory.descendingIterator(); steps.hasNext();) {
            var step = steps.next();
            add(direction, taken[--n] - product(step.bent, direction) / step.product, step.moved);
        }
        scale(direction, -1);
        return direction;
    }

    private static float[] minus(float[] one, float[] other) {
        var difference = one.clone();
        for (var d = 0; d < difference.length; d++) {
            difference[d] -= other[d];
        }
        return difference;
    }

    private static void add(float[] to, double times, float[] other) {
        var factor = (float) times;
        for (var d = 0; d < to.length; d++) {
            to[d] += factor * other[d];
        }
    }

    private static void scale(float[] numbers, double by) {
        var factor = (float) by;
        for (var d = 0; d < numbers.length; d++) {
            numbers[d] *= factor;
        }
    }

    private static double product(float[] one, float[] other) {
        var sum = 0.0;
        for (var d = 0; d < one.length; d++) {
            sum += (double) one[d] * other[d];
        }
        return sum;
    }
}
