package clinic.common.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import clinic.common.contract.Topics;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Arrivals in any order, repeats, poison that comes and goes, replays, discards and accepted gaps,
/// by chance and over several keys: after each step the inbox stands as the naive one does.
class InterleavingsTest {
    private static final int STEPS = 60;
    private static final int EVENTS_OF_A_KEY = 25;
    private static final int REACH = 5; // how far arrivals overtake each other

    private final List<UUID> keys = Stream.generate(UUID::randomUUID).limit(3).toList();
    private final Set<String> poisoned = new HashSet<>();
    private final Map<String, ConsumerRecord<byte[], byte[]>> events = new HashMap<>();
    private final Map<UUID, Integer> arrived = new HashMap<>();

    private record World(InboxRig rig, NaiveInbox naive, Random random) {}

    static Stream<Long> seeds() {
        return IntStream.range(0, 8).mapToObj(Long::valueOf);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theInboxDoesWhatTheNaiveOneDoes(long seed) {
        boolean gapless = seed % 4 != 3;
        InboxRig rig = new InboxRig(gapless);
        rig.listener.alsoPoisoned =
                event -> poisoned.contains(event.key() + "/" + event.sequence());
        World world =
                new World(
                        rig,
                        new NaiveInbox(gapless, (key, at) -> poisoned.contains(key + "/" + at)),
                        new Random(seed));
        for (int step = 0; step < STEPS; step++) {
            String did = step(world);
            compare(world, "seed %d, step %d: %s".formatted(seed, step, did));
        }
    }

    private String step(World world) {
        Random random = world.random();
        UUID key = keys.get(random.nextInt(keys.size()));
        int dice = random.nextInt(20);
        if (dice < 11) {
            return arrive(world);
        } else if (dice < 13) {
            poisoned.clear();
            return "all is well again";
        } else if (dice < 15) {
            world.rig().letters.replayKey(Topics.BOOKINGS, key.toString(), "a", false);
            world.naive().replayKey(key, Integer.MAX_VALUE);
            return "replay of " + key;
        } else if (dice == 15) {
            world.rig().letters.replayAll("a", false);
            keys.forEach(each -> world.naive().replayKey(each, Integer.MAX_VALUE));
            return "replay of all";
        } else if (dice == 16) {
            world.rig().letters.replayAll("a", true);
            return "dry run of all";
        } else if (dice == 17) {
            world.rig().letters.acceptGap(Topics.BOOKINGS, key.toString(), "a");
            world.naive().acceptGap(key);
            return "gap accepted of " + key;
        }
        return oneLetter(world, dice == 18);
    }

    private static String oneLetter(World world, boolean replay) {
        List<DeadLetter> open = world.rig().letters.open(1000);
        if (open.isEmpty()) {
            return "nothing to see to";
        }
        int which = world.random().nextInt(open.size());
        NaiveInbox.Open naive = world.naive().open.get(which);
        if (replay) {
            world.rig().letters.replay(open.get(which).id(), "a", false);
            world.naive().replay(naive);
        } else {
            world.rig().letters.discard(open.get(which).id(), "a");
            world.naive().discard(naive);
        }
        return (replay ? "replay of " : "discard of ") + open.get(which);
    }

    private String arrive(World world) {
        List<ConsumerRecord<byte[], byte[]>> poll = new ArrayList<>();
        List<String> said = new ArrayList<>();
        for (int i = 1 + world.random().nextInt(8); i > 0; i--) {
            UUID key = keys.get(world.random().nextInt(keys.size()));
            int at =
                    1
                            + Math.max(
                                    0,
                                    arrived.getOrDefault(key, 0)
                                            - 2
                                            + world.random().nextInt(REACH));
            if (world.random().nextInt(15) == 0) {
                poll.add(garbage(world, key));
                said.add("garbage of " + key);
            } else if (at <= EVENTS_OF_A_KEY) {
                if (world.random().nextInt(8) == 0) {
                    poisoned.add(key + "/" + at);
                }
                arrived.merge(key, at, Math::max);
                poll.add(
                        world.rig()
                                .again(
                                        events.computeIfAbsent(
                                                key + "/" + at, _ -> world.rig().event(key, at))));
                said.add(key + "/" + at);
            }
        }
        world.rig().intake.take(world.rig().listener, poll);
        for (String each : said) {
            if (each.startsWith("garbage")) {
                world.naive()
                        .poisonArrives(UUID.fromString(each.substring("garbage of ".length())));
            } else {
                String[] parts = each.split("/", -1);
                world.naive().arrives(UUID.fromString(parts[0]), Long.parseLong(parts[1]));
            }
        }
        return "arrival of " + said + ", poison " + poisoned;
    }

    private static ConsumerRecord<byte[], byte[]> garbage(World world, UUID key) {
        return world.rig()
                .record(
                        new ProducerRecord<>(
                                Topics.BOOKINGS,
                                key.toString().getBytes(UTF_8),
                                "garbage".getBytes(UTF_8)));
    }

    private void compare(World world, String after) {
        for (UUID key : keys) {
            List<Long> applied = world.rig().applied(key);
            assertThat(applied)
                    .as(after)
                    .isEqualTo(world.naive().applied.getOrDefault(key, List.of()));
            assertThat(world.rig().heard(key)).as(after).isEqualTo(applied);
            assertThat(applied).as(after).isSorted().doesNotHaveDuplicates();
        }
        assertThat(
                        world.rig().letters.open(1000).stream()
                                .map(InterleavingsTest::shown)
                                .collect(Collectors.joining("\n")))
                .as(after)
                .isEqualTo(
                        world.naive().open.stream()
                                .map(InterleavingsTest::shown)
                                .collect(Collectors.joining("\n")));
    }

    private static String shown(DeadLetter letter) {
        Long place = letter.sequence();
        return "%s/%d %s".formatted(letter.key(), place == null ? 0 : place, letter.status());
    }

    private static String shown(NaiveInbox.Open letter) {
        return "%s/%d %s"
                .formatted(letter.key(), letter.place(), letter.parked() ? "PARKED" : "WAITING");
    }
}
