package clinic.chaos.agent;

import java.util.concurrent.locks.LockSupport;

/// Called by the woven code.
public final class Hits {
    private static final long LOOK_NANOS = 20_000_000;

    /// Whether this thread's transaction has announced something.
    private static final ThreadLocal<Boolean> ANNOUNCED = ThreadLocal.withInitial(() -> false);

    private Hits() {}

    public static void announced() {
        ANNOUNCED.set(true);
    }

    public static void beforeCommit() {
        if (ANNOUNCED.get()) {
            at(Point.BEFORE_COMMIT);
        }
    }

    public static void afterCommit() {
        if (ANNOUNCED.get()) {
            at(Point.AFTER_COMMIT);
        }
    }

    public static void transactionOver() {
        ANNOUNCED.remove();
    }

    public static void afterSend() {
        at(Point.AFTER_SEND_BEFORE_ACK);
    }

    public static void beforeDelete() {
        at(Point.AFTER_ACK_BEFORE_DELETE);
    }

    public static void afterInboxCommit() {
        at(Point.AFTER_INBOX_COMMIT);
    }

    public static void inFiring() {
        at(Point.IN_FIRING);
    }

    private static void at(Point point) {
        Wishes.take(point)
                .ifPresent(
                        wish -> {
                            Wishes.note(System.currentTimeMillis() + " " + point + " " + wish);
                            if (wish.startsWith("stall ")) {
                                stall(point, Long.parseLong(wish.substring("stall ".length())));
                            } else {
                                Runtime.getRuntime().halt(137);
                            }
                        });
    }

    private static void stall(Point point, long millis) {
        long until = System.nanoTime() + millis * 1_000_000;
        while (System.nanoTime() < until && !Wishes.isOver(point)) {
            LockSupport.parkNanos(LOOK_NANOS);
        }
    }
}
