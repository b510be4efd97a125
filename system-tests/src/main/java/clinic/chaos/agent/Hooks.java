package clinic.chaos.agent;

import static clinic.chaos.agent.Hook.broken;
import static clinic.chaos.agent.Hook.entry;
import static clinic.chaos.agent.Hook.exit;

import clinic.chaos.agent.Hook.Call;
import clinic.chaos.agent.Hook.Place;
import java.util.List;

/// What is woven into which class of the backbone.
final class Hooks {
    private static final String OUTBOX = "clinic.common.outbox.";
    private static final String INBOX = "clinic.common.inbox.";
    private static final String DUE_WORK = "clinic.common.duework.";
    private static final String TRANSACTIONS =
            "org.springframework.jdbc.datasource.DataSourceTransactionManager";

    private Hooks() {}

    static final List<Hook> ALL =
            List.of(
                    // points
                    entry(OUTBOX + "JdbcOutbox", "leave", "announced"),
                    entry(TRANSACTIONS, "doCommit", "beforeCommit"),
                    entry(OUTBOX + "Wake", "up", "afterCommit"),
                    entry(TRANSACTIONS, "doCleanupAfterCompletion", "transactionOver"),
                    entry(OUTBOX + "Sender", "await", "afterSend"),
                    entry(OUTBOX + "LaneConnection", "delete", "beforeDelete"),
                    exit(INBOX + "Intake", "take", "afterInboxCommit"),
                    entry(DUE_WORK + "DueRows", "delete", "inFiring"),
                    // time
                    new Hook(
                            "clinic.common.time.DemoClock",
                            "instant"::equals,
                            Place.RESULT,
                            new Call(Breaking.class.getName(), "skewed")),
                    // mutations
                    broken(INBOX + "Positions", "mark", Place.TEXT, "mark"),
                    broken(OUTBOX + "LaneConnection", "oldest", Place.RESULT, "oldest"),
                    broken(OUTBOX + "JdbcOutbox", "leave", Place.FIRST_ARGUMENT, "leave"),
                    broken(INBOX + "Sitting", "last", Place.NUMBER, "last"),
                    broken(INBOX + "TopicListener", "gapless", Place.TRUTH, "gapless"),
                    broken(INBOX + "LetterRows", "next", Place.TEXT, "nextLetter"));
}
