package clinic.bench.relay;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

/// Begins things at a rate, whether or not the earlier ones have ended, as far as its threads go.
///
/// @param threads among which they take turns
public record Metronome(double perSecond, int threads) {

    /// One thing to be done.
    @FunctionalInterface
    public interface Beat {
        void beat(int number) throws Exception;
    }

    public void play(int beats, Beat beat) throws InterruptedException, ExecutionException {
        long start = System.nanoTime();
        try (ExecutorService workers = Executors.newFixedThreadPool(threads)) {
            List<Future<Void>> all =
                    IntStream.range(0, threads)
                            .mapToObj(
                                    thread ->
                                            workers.submit(() -> part(start, thread, beats, beat)))
                            .toList();
            for (Future<?> one : all) {
                one.get();
            }
        }
    }

    private @org.jspecify.annotations.Nullable Void part(
            long start, int thread, int beats, Beat beat) throws Exception {
        double interval = TimeUnit.SECONDS.toNanos(1) / perSecond;
        for (int i = thread; i < beats; i += threads) {
            long wait = start + (long) (i * interval) - System.nanoTime();
            if (wait > 0) {
                LockSupport.parkNanos(wait);
            }
            beat.beat(i);
        }
        return null;
    }
}
