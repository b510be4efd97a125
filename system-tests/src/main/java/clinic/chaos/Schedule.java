package clinic.chaos;

import clinic.chaos.Fault.Kind;
import clinic.chaos.agent.Point;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;

/// What will be done and when: the same for the same seed and length.
///
/// @param kills at points, each on the service it names; those of one service one after the other
/// @param others all else; they begin at their time whatever goes on
/// @param last a large backlog, and what is struck while it is taken in, one after the other: the
///     patients' time stands still meanwhile, and most faults would meet nobody
record Schedule(List<Fault> kills, List<Fault> others, List<Fault> last) {
    private static final Duration APART = Duration.ofMillis(6_500);
    /// In a short run they come closer, so that each kind has its turn.
    private static final Duration REST = Duration.ofSeconds(5);

    private static final int LONG_RUN = 20; // minutes

    private static final List<String> SERVICES = List.of("booking", "screening", "notification");
    private static final List<String> HEARERS =
            List.of("booking", "screening", "notification", "ops");
    private static final List<Point> POINTS = List.of(Point.values());

    /// Then the database has ended the relay's session, and another one leads its lanes.
    private static final long LONGER_THAN_SILENCE = 4_000; // ms

    private static final List<String> TOPICS =
            List.of("clinic.bookings.v1", "clinic.screenings.v1", "clinic.notifications.v1");

    /// @param backlog how many events at once, once
    static Schedule of(long seed, int minutes, long backlog) {
        var random = new Random(seed);
        return new Schedule(kills(random, minutes), others(random, minutes), last(backlog));
    }

    /// How often a process must have ended at each point.
    Map<Point, Long> planned() {
        return kills.stream()
                .collect(
                        Collectors.groupingBy(
                                fault -> Point.valueOf(fault.detail()),
                                () -> new EnumMap<>(Point.class),
                                Collectors.counting()));
    }

    /// A full run of 30 minutes comes to each point 21 times.
    private static int rounds(int minutes) {
        return Math.max(1, (minutes - 2) * 3 / 4);
    }

    private static List<Fault> kills(Random random, int minutes) {
        var kills = new ArrayList<Fault>();
        List<Point> points = new ArrayList<>(List.of(Point.values()));
        int rounds = rounds(minutes);
        Duration apart = Duration.ofMinutes(minutes).dividedBy((long) rounds * points.size() + 1);
        for (int round = 0; round < rounds; round++) {
            Collections.shuffle(points, random);
            for (Point point : points) {
                String service = SERVICES.get(kills.size() % SERVICES.size());
                List<String> instances = Parts.SENDERS.getOrDefault(service, List.of(service));
                kills.add(
                        new Fault(
                                apart.multipliedBy(kills.size()),
                                Kind.KILL_AT,
                                instances.get(random.nextInt(instances.size())),
                                point.name(),
                                0));
            }
        }
        return List.copyOf(kills);
    }

    private static List<Fault> others(Random random, int minutes) {
        var others = new ArrayList<Fault>();
        Duration end = Duration.ofMinutes(minutes).minus(REST);
        List<Fault> round = each(random, minutes);
        Duration fitting = end.dividedBy(round.size());
        Duration apart = fitting.compareTo(APART) < 0 ? fitting : APART;
        Duration at = Duration.ZERO;
        while (at.compareTo(end) < 0) {
            for (Fault fault : round) {
                if (at.compareTo(end) < 0) {
                    others.add(moved(fault, at));
                }
                at = at.plus(apart);
            }
            round = each(random, minutes);
        }
        return others.stream().sorted(Comparator.comparing(Fault::at)).toList();
    }

    private static List<Fault> last(long backlog) {
        if (backlog == 0) {
            return List.of();
        }
        return List.of(
                fault(Kind.BACKLOG, "booking", "", backlog),
                fault(Kind.KILL_AT, "booking", Point.AFTER_SEND_BEFORE_ACK.name(), 0),
                fault(Kind.KILL, Parts.BROKER, "", 0),
                fault(Kind.KILL_AT, "notification", Point.AFTER_INBOX_COMMIT.name(), 0),
                fault(Kind.KILL, Parts.DATABASE, "", 0),
                fault(Kind.STORM, "notification", "", 3),
                fault(Kind.CUT, "", "", 0));
    }

    private static Fault moved(Fault fault, Duration at) {
        return new Fault(at, fault.kind(), fault.target(), fault.detail(), fault.amount());
    }

    /// One of each kind, in any order.
    private static List<Fault> each(Random random, int minutes) {
        var each = new ArrayList<Fault>();
        String service = any(random, SERVICES);
        long held = minutes >= LONG_RUN ? 180 : 20;
        each.add(fault(Kind.KILL, any(random, List.of("ops", "gateway")), "", 0));
        each.add(fault(Kind.KILL, Parts.BROKER, "", 0));
        each.add(fault(Kind.KILL, Parts.DATABASE, "", 0));
        each.add(fault(Kind.PAUSE, instance(random), "", 11));
        each.add(fault(Kind.PAUSE, Parts.BROKER, "", 4 + random.nextInt(6)));
        each.add(fault(Kind.PAUSE, Parts.DATABASE, "", 3 + random.nextInt(4)));
        each.add(
                fault(
                        Kind.STALL_AT,
                        instance(random),
                        any(random, POINTS).name(),
                        LONGER_THAN_SILENCE));
        each.add(fault(Kind.CUT, any(random, SERVICES), "", 0));
        each.add(fault(Kind.CUT, "", "", 0));
        each.add(fault(Kind.CANCEL, any(random, SERVICES), "", 0));
        each.add(fault(Kind.FULL_DISK, any(random, SERVICES), "", 5));
        each.add(fault(Kind.HELD, "booking", "", held));
        each.add(fault(Kind.DEADLOCK, service, "", 0));
        each.add(fault(Kind.DUPLICATES, any(random, TOPICS), "", 200));
        each.add(fault(Kind.DUPLICATES, "clinic.patients.v1", "", 20));
        each.add(fault(Kind.STALE, any(random, TOPICS), "", 50));
        each.add(fault(Kind.SHUFFLE, any(random, TOPICS), "", 200));
        each.add(fault(Kind.REPLAY, any(random, HEARERS), "", 0));
        each.add(fault(Kind.POISON, any(random, TOPICS), "", 0));
        each.add(fault(Kind.BLOCK, "clinic.bookings.v1", "", 0));
        each.add(fault(Kind.SKEW, instance(random), "PT1H", 8));
        each.add(fault(Kind.SKEW, instance(random), "PT-1H", 8));
        each.add(fault(Kind.STORM, "notification", "", 3));
        Collections.shuffle(each, random);
        return each;
    }

    private static Fault fault(Kind kind, String target, String detail, long amount) {
        return new Fault(Duration.ZERO, kind, target, detail, amount);
    }

    private static String instance(Random random) {
        List<String> instances = Parts.SENDERS.getOrDefault(any(random, SERVICES), SERVICES);
        return any(random, instances);
    }

    private static <T> T any(Random random, List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
