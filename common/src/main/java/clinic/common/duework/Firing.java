package clinic.common.duework;

import clinic.common.duework.DueRows.Row;
import clinic.common.id.Ids;
import clinic.common.outbox.Causation;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// A chunk of due work that is fired on this thread and deleted at the end, all at once. An action
/// may plan or drop work of the chunk, its own or another's; then the row is no longer the
/// firing's.
final class Firing {
    private static final ScopedValue<Firing> CURRENT = ScopedValue.newInstance();

    private final DueRows rows;
    private final Map<String, DueAction> actions;
    private final Ids ids;
    private final Map<String, List<Integer>> ofSubject = new HashMap<>();
    private final List<Due> fired = new ArrayList<>();

    /// Claimed, and neither changed by an action nor deleted since.
    private final BitSet ours = new BitSet();

    private List<Row> claimed = List.of();
    private int begun;
    private int done;

    Firing(DueRows rows, Map<String, DueAction> actions, Ids ids) {
        this.rows = rows;
        this.actions = actions;
        this.ids = ids;
    }

    /// The one at work on this thread.
    static Optional<Firing> current() {
        return CURRENT.isBound() ? Optional.of(CURRENT.get()) : Optional.empty();
    }

    /// Fires and deletes, in the caller's transaction.
    ///
    /// @param timeIsUp asked between two firings; what has not fired by then stays
    /// @throws Superseded where another one has changed a row meanwhile
    void of(List<Row> chunk, BooleanSupplier timeIsUp) {
        claimed = chunk;
        ours.set(0, chunk.size());
        for (int i = 0; i < chunk.size(); i++) {
            ofSubject.computeIfAbsent(chunk.get(i).due().subject(), _ -> new ArrayList<>()).add(i);
        }
        ScopedValue.where(CURRENT, this).run(() -> fireUntil(timeIsUp));
        // After the actions, so that locks are taken in the order in which commands take them.
        delete(ours(0, done));
    }

    private void fireUntil(BooleanSupplier timeIsUp) {
        while (done < claimed.size() && (done == 0 || !timeIsUp.getAsBoolean())) {
            String kind = claimed.get(done).due().kind();
            @Nullable DueAction action = actions.get(kind);
            begun = action instanceof BulkAction ? endOfRun(kind) : done + 1;
            List<Due> dues = ours(done, begun).stream().map(Row::due).toList();
            if (!dues.isEmpty()) {
                fired.addAll(dues);
                fire(action, dues);
            }
            done = begun;
        }
    }

    private void fire(@Nullable DueAction action, List<Due> dues) {
        try {
            if (action instanceof BulkAction bulk) {
                bulk.fireAll(dues);
            } else if (action != null) {
                new Causation(ids.next(), null, null).during(() -> action.fire(dues.getFirst()));
            } else {
                throw new IllegalStateException("nobody fires " + dues.getFirst().kind());
            }
        } catch (AssertionError | LinkageError | StackOverflowError broken) {
            throw new IllegalStateException("an action is broken", broken); // and no other is
        }
    }

    private int endOfRun(String kind) {
        int end = done + 1;
        while (end < claimed.size() && claimed.get(end).due().kind().equals(kind)) {
            end++;
        }
        return end;
    }

    private List<Row> ours(int from, int to) {
        return IntStream.range(from, to).filter(ours::get).mapToObj(claimed::get).toList();
    }

    /// An action is about to change the work of this subject and kind, or of all its kinds. What
    /// has not fired will not fire as it was claimed. What has is changed in place, not deleted and
    /// set again: a command that waits to drop it would not see the new row.
    ///
    /// @throws Superseded where another one has changed a row meanwhile
    void changes(String subject, @Nullable String kind) {
        for (int i : ofSubject.getOrDefault(subject, List.of())) {
            Row row = claimed.get(i);
            if (ours.get(i) && (kind == null || row.due().kind().equals(kind))) {
                ours.clear(i);
                if (i < begun && !rows.hold(row)) {
                    throw new Superseded(List.of(subject));
                }
            }
        }
    }

    private void delete(List<Row> ended) {
        List<String> missing = ended.isEmpty() ? List.of() : rows.delete(ended);
        if (!missing.isEmpty()) {
            throw new Superseded(missing);
        }
    }

    int claimed() {
        return claimed.size();
    }

    /// How many have fired; after a failure, those before the one that failed.
    int done() {
        return done;
    }

    /// The last that has fired.
    Optional<Row> last() {
        return done == 0 ? Optional.empty() : Optional.of(claimed.get(done - 1));
    }

    /// After a failure: the one that was firing, where it was one, or the only one.
    Optional<Row> suspect() {
        boolean one = begun - done == 1 || begun == 1;
        return one ? Optional.of(claimed.get(begun - 1)) : Optional.empty();
    }

    /// After a failure: nothing else was begun, so nobody else has caused it.
    boolean isAlone() {
        return begun == 1;
    }

    /// After a failure: how many to try next, so that who caused it becomes apparent.
    int withoutSuspect() {
        return done > 0 && done < begun ? done : begun / 2;
    }

    List<Due> fired() {
        return fired;
    }
}
