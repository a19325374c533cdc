package dev.switchboard.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** A closed loop: so many workers, each doing one thing after the other, for so long; after a warm-up that is not counted. */
final class Load {

    static final int WORKERS = 8;

    /** One worker's means: made once, used again and again. */
    interface Worker extends AutoCloseable {
        void once(RandomGenerator random) throws Exception;
    }

    /** @param rate things done a second; the rest in milliseconds */
    record Result(double rate, double p50, double p99) {
    }

    static Result run(Duration warmUp, Duration time, Callable<Worker> maker) throws Exception {
        run(warmUp, maker, 1);
        return run(time, maker, 2);
    }

    private static Result run(Duration time, Callable<Worker> maker, long seed) throws Exception {
        var until = System.nanoTime() + time.toNanos();
        var all = new ArrayList<Future<long[]>>();
        var begun = System.nanoTime();
        try (var pool = Executors.newFixedThreadPool(WORKERS)) {
            for (var i = 0; i < WORKERS; i++) {
                var random = RandomGeneratorFactory.<RandomGenerator>of("L64X128MixRandom").create(seed * 1000 + i);
                all.add(pool.submit(() -> loop(until, maker, random)));
            }
        }
        var times = new long[0];
        for (var one : all) {
            var theirs = one.get();
            var sum = Arrays.copyOf(times, times.length + theirs.length);
            System.arraycopy(theirs, 0, sum, times.length, theirs.length);
            times = sum;
        }
        return result(times, System.nanoTime() - begun);
    }

    static Result result(long[] nanos, long took) {
        Arrays.sort(nanos);
        return new Result(nanos.length * 1e9 / took, at(nanos, 0.5), at(nanos, 0.99));
    }

    private static double at(long[] sorted, double share) {
        return sorted.length == 0 ? Double.NaN : sorted[(int) Math.min(sorted.length - 1, sorted.length * share)] / 1e6;
    }

    private static long[] loop(long until, Callable<Worker> maker, RandomGenerator random) throws Exception {
        var times = new long[1024];
        var n = 0;
        try (var worker = maker.call()) {
            for (var begun = System.nanoTime(); begun < until; begun = System.nanoTime()) {
                worker.once(random);
                if (n == times.length) {
                    times = Arrays.copyOf(times, n * 2);
                }
                times[n++] = System.nanoTime() - begun;
            }
        }
        return Arrays.copyOf(times, n);
    }

    private Load() {
    }
}
