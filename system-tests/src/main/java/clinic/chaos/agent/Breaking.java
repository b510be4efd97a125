package clinic.chaos.agent;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.producer.ProducerRecord;

/// Called by the woven code; does nothing but where its mutation is on.
public final class Breaking {
    private static final String DEDUPLICATION =
            " where not exists (select from inbox seen where seen.id = fresh.id and seen.topic = ?)";
    private static final String CONFLICT = " on conflict do nothing";
    private static final String ORDER = "order by sequence nulls first, id";
    private static final AtomicLong LAST_ID = new AtomicLong();

    private Breaking() {}

    /// @return the time as this process is to believe it
    public static Object skewed(Object time) {
        return ((Instant) time).plus(Wishes.skew());
    }

    /// The statement that notes ids as arrived.
    public static String mark(String text) {
        return Wishes.isBroken(Mutation.NO_ON_CONFLICT) ? withoutConflict(text) : text;
    }

    static String withoutConflict(String text) {
        return text.replace(DEDUPLICATION, " where ?::text is not null").replace(CONFLICT, "");
    }

    /// What the relay reads: a record of rows and whether there may be more.
    public static Object oldest(Object oldest) {
        if (!Wishes.isBroken(Mutation.REMEMBERED_LAST_ID)) {
            LAST_ID.set(0);
            return oldest;
        }
        long seen = LAST_ID.get();
        List<?> rows = (List<?>) asked(oldest, "rows");
        List<?> newer = rows.stream().filter(row -> id(row) > seen).toList();
        newer.forEach(row -> LAST_ID.accumulateAndGet(id(row), Math::max));
        try {
            var constructor = oldest.getClass().getDeclaredConstructor(List.class, boolean.class);
            constructor.setAccessible(true);
            return constructor.newInstance(newer, false);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static long id(Object row) {
        return (long) asked(row, "id");
    }

    private static Object asked(Object record, String component) {
        try {
            var accessor = record.getClass().getDeclaredMethod(component);
            accessor.setAccessible(true);
            return accessor.invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /// A record that is left for the relay.
    public static void leave(Object record) {
        if (Wishes.isBroken(Mutation.SEND_BEFORE_COMMIT)) {
            AtOnce.send((ProducerRecord<?, ?>) record);
        }
    }

    /// How far a key has been applied.
    public static long last(long sequence) {
        return Wishes.isBroken(Mutation.NO_VERSION_CHECK) ? 0 : sequence;
    }

    /// Whether an event must wait for an earlier one of its key.
    public static boolean gapless(boolean gapless) {
        return gapless
                && !Wishes.isBroken(Mutation.NO_VERSION_CHECK)
                && !(Wishes.isBroken(Mutation.RELEASE_OUT_OF_ORDER) && isReleasing());
    }

    private static boolean isReleasing() {
        return StackWalker.getInstance()
                .walk(frames -> frames.limit(8).anyMatch(Breaking::isRelease));
    }

    private static boolean isRelease(StackWalker.StackFrame frame) {
        return frame.getMethodName().equals("isReleased")
                || frame.getClassName().endsWith(".Replay");
    }

    /// The statement that finds the letter which is released next.
    public static String nextLetter(String text) {
        return Wishes.isBroken(Mutation.RELEASE_OUT_OF_ORDER) ? lastFirst(text) : text;
    }

    static String lastFirst(String text) {
        return text.replace(ORDER, "order by sequence desc nulls last, id desc");
    }
}
