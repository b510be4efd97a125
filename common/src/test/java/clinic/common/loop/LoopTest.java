package clinic.common.loop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LoopTest {
    private static final Duration LONG = Duration.ofMinutes(5);
    private static final Duration WITHIN = Duration.ofSeconds(5);

    private final BlockingQueue<Integer> turns = new LinkedBlockingQueue<>();
    private final List<Duration> rests = new CopyOnWriteArrayList<>();
    private final AtomicBoolean ended = new AtomicBoolean();
    private final Doorbell bell = new Doorbell();
    private int failing;
    private Loop loop = loop(() -> LONG);

    private interface Work {
        Duration take() throws Exception;
    }

    private Loop loop(Work work) {
        Turn turn =
                new Turn() {
                    private int taken;

                    @Override
                    public Duration take() throws Exception {
                        turns.add(++taken);
                        return work.take();
                    }

                    @Override
                    public void failed(Exception failure, Duration rest) {
                        rests.add(rest);
                    }

                    @Override
                    public void end() {
                        ended.set(true);
                    }
                };
        return new Loop(
                "loop-test", turn, bell, new Backoff(Duration.ofMillis(1), Duration.ofMillis(4)));
    }

    @AfterEach
    void stop() {
        loop.stop(WITHIN);
    }

    private void awaitTurn(int number) throws InterruptedException {
        assertThat(turns.poll(WITHIN.toSeconds(), TimeUnit.SECONDS)).isEqualTo(number);
    }

    @Test
    void aCallEndsTheRest() throws InterruptedException {
        loop.start();
        awaitTurn(1);
        bell.ring();
        awaitTurn(2);
        assertThat(turns).isEmpty();
    }

    @Test
    void failuresAreFollowedByLongerAndLongerRestsUntilATurnSucceeds() throws InterruptedException {
        loop =
                loop(
                        () -> {
                            if (++failing <= 4 || failing == 6) {
                                throw new IOException("away");
                            }
                            return failing == 5 ? Duration.ZERO : LONG;
                        });
        loop.start();
        for (int turn = 1; turn <= 7; turn++) {
            awaitTurn(turn);
        }
        assertThat(rests.stream().map(Duration::toMillis)).containsExactly(1L, 2L, 4L, 4L, 1L);
    }

    @Test
    void stoppingEndsTheRestAndLetsGo() throws InterruptedException {
        loop.start();
        awaitTurn(1);
        assertThat(loop.stop(WITHIN)).isTrue();
        assertThat(ended).isTrue();
        assertThat(loop.isRunning()).isFalse();
    }

    @Test
    void aTurnThatHangsIsInterrupted() throws InterruptedException {
        CountDownLatch never = new CountDownLatch(1);
        loop =
                loop(
                        () -> {
                            never.await();
                            return LONG;
                        });
        loop.start();
        awaitTurn(1);
        assertThat(loop.stop(Duration.ofMillis(20))).isTrue();
        assertThat(ended).isTrue();
    }
}
