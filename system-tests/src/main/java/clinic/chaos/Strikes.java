package clinic.chaos;

import clinic.chaos.agent.Point;
import clinic.journeys.Door;
import clinic.journeys.Pause;
import clinic.journeys.Place;
import clinic.journeys.Staff;
import clinic.journeys.Unusable;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;

/// Does what was planned.
final class Strikes {
    /// Above this many events nobody may send while they are written, so that they come all at
    /// once.
    private static final long MANY = 50_000;

    private static final Duration HEALS_WITHIN = Duration.ofSeconds(90);
    private static final List<String> RELAYS = Parts.SENDERS.getOrDefault("booking", List.of());

    private final Parts parts;
    private final Database database;
    private final Broker broker;
    private final Injected injected;
    private final Random random;
    private final ProcessFaults processes;
    private final PointFaults points;
    private final DatabaseFaults transactions;
    private final TopicFaults topics;
    private final Blocking blocking;

    /// @param clock tells the product's time
    /// @param stillness is broken by whoever does something at the desk
    Strikes(
            Ground ground,
            Door door,
            Broker broker,
            Injected injected,
            long seed,
            Supplier<Instant> clock,
            Stillness stillness) {
        Place place = ground.place();
        this.parts = ground.parts();
        this.database = new Database(place);
        this.broker = broker;
        this.injected = injected;
        this.random = new Random(seed);
        var passersby =
                new Passersby(Staff.of(place, door, "FRONT_DESK"), clock, stillness, random);
        processes = new ProcessFaults(parts);
        points = new PointFaults(parts, passersby);
        transactions = new DatabaseFaults(database, passersby);
        topics = new TopicFaults(broker, injected, random);
        var letters = new OpenLetters(Staff.of(place, door, "OPS"), database);
        blocking = new Blocking(passersby, letters, broker, injected, random);
    }

    PointFaults points() {
        return points;
    }

    /// Returns when it is over.
    ///
    /// @return what happened
    String strike(Fault fault) throws SQLException {
        String target = fault.target();
        Duration seconds = Duration.ofSeconds(fault.amount());
        return switch (fault.kind()) {
            case KILL_AT -> points.kill(target, Point.valueOf(fault.detail()));
            case STALL_AT -> points.stall(target, Point.valueOf(fault.detail()), fault.amount());
            case KILL -> processes.kill(target);
            case PAUSE -> processes.pause(target, seconds);
            case STORM -> processes.storm(target, fault.amount());
            case CUT -> transactions.cut(target);
            case CANCEL -> transactions.cancel(target);
            case FULL_DISK -> transactions.full(target, seconds);
            case HELD -> transactions.held(target, seconds);
            case DEADLOCK -> transactions.deadlock(target);
            case DUPLICATES -> topics.duplicates(target, fault.amount());
            case STALE -> topics.stale(target, fault.amount());
            case SHUFFLE -> topics.shuffled(target, fault.amount());
            case REPLAY -> new Replay(parts, broker).of(target);
            case POISON -> poison(target);
            case BLOCK -> blocking.block();
            case SKEW -> processes.skew(target, fault.detail(), seconds);
            case BACKLOG -> backlog(target, fault.amount());
        };
    }

    private String poison(String topic) {
        for (Poison poison : Poison.values()) {
            injected.note(
                    broker.send(poison.record(topic, UUID.randomUUID(), random)),
                    Injected.Why.POISON);
        }
        return Poison.values().length + " records on " + topic + " that nobody can apply";
    }

    private String backlog(String schema, long count) throws SQLException {
        boolean stop = count > MANY;
        try (Connection connection = database.open()) {
            if (stop) {
                RELAYS.forEach(part -> parts.keepDown(part, true));
                RELAYS.forEach(parts::end);
                RELAYS.forEach(parts::awaitGone);
            }
            Synthetic.contacts(connection, schema, count);
        } finally {
            RELAYS.forEach(part -> parts.keepDown(part, false));
        }
        return count + " events of backlog" + (stop ? " while nobody sent" : "");
    }

    /// Takes back whatever still hurts; returns when all services can be used.
    void heal() {
        for (String part : Parts.SERVICES) {
            for (Point point : Point.values()) {
                points.disarm(part, point);
            }
            parts.keepDown(part, false);
            parts.resume(part);
            parts.control(part).resolve("skew").toFile().delete();
        }
        parts.resume(Parts.BROKER);
        parts.resume(Parts.DATABASE);
        Pause.of(Duration.ofSeconds(1));
        if (!Pause.until(this::isRoomAgain, HEALS_WITHIN)) {
            throw new Unusable("the database does not come back");
        }
        parts.awaitReady(Parts.SERVICES);
    }

    private boolean isRoomAgain() {
        try {
            for (String schema : Parts.SENDERS.keySet()) {
                transactions.roomAgain(schema);
            }
            return true;
        } catch (SQLException _) {
            return false;
        }
    }

    /// What staff could not finish while somebody was away. To be called when everything is quiet.
    void settle() {
        blocking.finish();
    }
}
