package clinic.common.inbox;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/// What could not be applied, and what can be done about it. Letters of one key are applied in
/// their order, each once, in one transaction; everything done here is written down with who did
/// it. A dry run does it all and takes it back.
///
/// A failure that may pass (the database is away) is thrown on, and nothing has happened.
public final class DeadLetters {
    private static final int ALL = Integer.MAX_VALUE;

    private final LetterRows letters;
    private final LetterBox box;
    private final Replay replay;
    private final LetterAudit audit;
    private final Clock clock;
    private final TransactionTemplate transaction;

    DeadLetters(
            LetterRows letters,
            LetterBox box,
            Replay replay,
            LetterAudit audit,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.letters = letters;
        this.box = box;
        this.replay = replay;
        this.audit = audit;
        this.clock = clock;
        transaction = new TransactionTemplate(transactions);
        transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /// The open ones, the oldest first.
    public List<DeadLetter> open(int most) {
        return box.open(0, most);
    }

    /// The open ones with a number behind this one.
    public List<DeadLetter> open(long after, int most) {
        return box.open(after, most);
    }

    /// Whichever of these there are, settled ones too.
    public List<DeadLetter> numbered(Collection<Long> letterIds) {
        return box.numbered(letterIds);
    }

    /// What was done with letters, the latest first.
    public List<AuditEntry> audit(int most) {
        return audit.latest(most);
    }

    /// Applies one letter, where nothing of its key comes before it.
    public ReplayOutcome replay(long letterId, String who, boolean dryRun) {
        return audited("REPLAY", who, dryRun, () -> List.of(replay.one(letterId))).getFirst();
    }

    /// Applies the letters of a key in order, up to the first that fails.
    public List<ReplayOutcome> replayKey(String topic, String key, String who, boolean dryRun) {
        return audited("REPLAY", who, dryRun, () -> replay.ofKey(topic, key, ALL));
    }

    /// Applies all that is open, a transaction per key.
    public List<ReplayOutcome> replayAll(String who, boolean dryRun) {
        List<ReplayOutcome> outcomes = new ArrayList<>();
        for (LetterRows.Thread thread : letters.threads()) {
            String key = thread.key();
            outcomes.addAll(
                    key == null
                            ? List.of(replay(thread.first(), who, dryRun))
                            : replayKey(thread.topic(), key, who, dryRun));
        }
        return outcomes;
    }

    /// Goes on without the letter. Those behind it can then be replayed, those after its place in
    /// the order only once the gap is accepted.
    public ReplayOutcome discard(long letterId, String who) {
        return audited("DISCARD", who, false, () -> List.of(replay.discard(letterId))).getFirst();
    }

    /// Takes the events missing before the first open letter of a key as having been. For when they
    /// can never come.
    public List<ReplayOutcome> acceptGap(String topic, String key, String who) {
        return audited("ACCEPT_GAP", who, false, () -> replay.acceptGap(topic, key));
    }

    private List<ReplayOutcome> audited(
            String action, String who, boolean dryRun, Supplier<List<ReplayOutcome>> step) {
        Instant at = clock.instant();
        List<ReplayOutcome> outcomes =
                transaction.execute(
                        status -> {
                            List<ReplayOutcome> done = step.get();
                            if (dryRun) {
                                status.setRollbackOnly();
                            } else {
                                audit.write(action, who, at, false, done);
                            }
                            return done;
                        });
        if (dryRun) {
            transaction.executeWithoutResult(_ -> audit.write(action, who, at, true, outcomes));
        }
        return outcomes;
    }
}
