package clinic.common.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinic.common.contract.Topics;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.springframework.dao.TransientDataAccessException;

class IntakeTest {
    private final InboxRig rig = new InboxRig(true);
    private final UUID booking = UUID.randomUUID();
    private final UUID other = UUID.randomUUID();

    @Test
    void repeatsAreAbsorbedWithinABatchAndAcrossBatches() {
        ConsumerRecord<byte[], byte[]> first = rig.event(booking, 1);
        ConsumerRecord<byte[], byte[]> second = rig.event(booking, 2);
        rig.arrive(first, rig.again(first), second);
        rig.arrive(rig.again(first), rig.again(second), rig.event(booking, 3));
        assertThat(rig.heard(booking)).containsExactly(1L, 2L, 3L);
        assertThat(rig.statuses()).isEmpty();
    }

    @Test
    void aDaysOldRepeatIsAbsorbedByItsSequence() {
        ConsumerRecord<byte[], byte[]> first = rig.event(booking, 1);
        rig.arrive(first);
        rig.jdbc.sql("delete from inbox").update();
        rig.arrive(rig.again(first));
        assertThat(rig.heard(booking)).containsExactly(1L);
    }

    @Test
    void whatComesTooEarlyWaitsForTheMissingOne() {
        rig.arrive(rig.event(booking, 1), rig.event(booking, 4), rig.event(booking, 3));
        assertThat(rig.heard(booking)).containsExactly(1L);
        assertThat(rig.statuses()).containsExactly("WAITING", "WAITING");
        rig.arrive(rig.event(booking, 2), rig.event(booking, 5));
        assertThat(rig.heard(booking)).containsExactly(1L, 2L, 3L, 4L, 5L);
        assertThat(rig.statuses()).containsOnly("REPLAYED");
    }

    @Test
    void aFailingEventIsParkedTheLaterOnesOfItsKeyWaitAndOtherKeysGoOn() {
        rig.listener.poisoned.add(booking);
        rig.arrive(
                rig.event(other, 1),
                rig.event(booking, 1),
                rig.event(booking, 2),
                rig.event(other, 2));
        rig.arrive(rig.event(booking, 3), rig.event(other, 3));
        assertThat(rig.heard(booking)).isEmpty();
        assertThat(rig.heard(other)).containsExactly(1L, 2L, 3L);
        assertThat(rig.statuses()).containsExactly("PARKED", "WAITING", "WAITING");
        assertThat(rig.told).singleElement().satisfies(this::tellsOfTheParkedOne);
    }

    private void tellsOfTheParkedOne(ProducerRecord<byte[], byte[]> notice) {
        assertThat(notice.topic()).isEqualTo(Topics.DEAD_LETTERS);
        assertThat(notice.key()).isEqualTo(booking.toString().getBytes(UTF_8));
        String reason = new String(notice.headers().lastHeader("deadletter-reason").value(), UTF_8);
        assertThat(reason).startsWith("IllegalStateException").doesNotContain("name of a patient");
        assertThat(notice.headers().lastHeader("ce_type")).isNotNull();
    }

    @Test
    void aRepeatOfAParkedOneIsNotParkedTwice() {
        rig.listener.poisoned.add(booking);
        ConsumerRecord<byte[], byte[]> first = rig.event(booking, 1);
        rig.arrive(first);
        rig.arrive(first, rig.again(first));
        assertThat(rig.statuses()).containsExactly("PARKED");
    }

    @Test
    void whatBreaksOnlyAtTheCommitIsFoundAndParkedAlone() {
        rig.listener.poisonedAtCommit.add(booking);
        rig.arrive(rig.event(booking, 1), rig.event(other, 1), rig.event(booking, 2));
        assertThat(rig.heard(booking)).containsExactly(1L);
        assertThat(rig.heard(other)).containsExactly(1L);
        assertThat(rig.statuses()).containsExactly("PARKED");
    }

    @Test
    void aFailureThatPassesUndoesTheBatchAndParksNothing() {
        rig.listener.failuresThatPass = 1;
        ConsumerRecord<byte[], byte[]> first = rig.event(booking, 1);
        ConsumerRecord<byte[], byte[]> second = rig.event(other, 1);
        assertThatThrownBy(() -> rig.arrive(first, second))
                .isInstanceOf(TransientDataAccessException.class);
        assertThat(rig.heard(booking)).isEmpty();
        rig.arrive(first, second);
        assertThat(rig.heard(booking)).containsExactly(1L);
        assertThat(rig.heard(other)).containsExactly(1L);
        assertThat(rig.statuses()).isEmpty();
    }

    @Test
    void poisonOfEveryKindIsParkedAndNothingElseIsHeldUp() {
        byte[] key = booking.toString().getBytes(UTF_8);
        rig.arrive(
                rig.record(new ProducerRecord<>(Topics.BOOKINGS, null, "no key".getBytes(UTF_8))),
                rig.record(new ProducerRecord<>(Topics.BOOKINGS, new byte[] {0, -1}, new byte[0])),
                rig.record(new ProducerRecord<>(Topics.BOOKINGS, key, new byte[2_000_000])),
                rig.event(other, 1),
                rig.event(booking, 1));
        assertThat(rig.statuses()).containsExactly("PARKED", "PARKED", "PARKED", "WAITING");
        assertThat(rig.heard(other)).containsExactly(1L);
        assertThat(rig.told).hasSize(3);
        assertThat(rig.told.getLast().value()).as("too large to be told of whole").isNull();
    }

    @Test
    void aSettledPoisonThatIsReadAgainHoldsNothingUp() {
        byte[] key = booking.toString().getBytes(UTF_8);
        ConsumerRecord<byte[], byte[]> poison =
                rig.record(new ProducerRecord<>(Topics.BOOKINGS, key, "poison".getBytes(UTF_8)));
        rig.arrive(poison);
        rig.letters.discard(rig.letters.open(1).getFirst().id(), "ops");
        rig.arrive(poison, rig.event(booking, 1));
        assertThat(rig.heard(booking)).containsExactly(1L);
        assertThat(rig.statuses()).containsExactly("DISCARDED");
    }

    @Test
    void whatIsLeftBehindASettledOneGoesWithTheNextToArrive() {
        rig.listener.poisoned.add(booking);
        rig.arrive(rig.event(booking, 1), rig.event(booking, 2), rig.event(booking, 3));
        rig.listener.poisoned.clear();
        rig.letters.replay(rig.letters.open(1).getFirst().id(), "ops", false);
        assertThat(rig.heard(booking)).containsExactly(1L);
        rig.arrive(rig.event(booking, 4));
        assertThat(rig.heard(booking)).containsExactly(1L, 2L, 3L, 4L);
        assertThat(rig.letters.open(10)).isEmpty();
    }

    @Test
    void poisonThatWaitedIsToldOfWhenItsTurnComes() {
        byte[] key = booking.toString().getBytes(UTF_8);
        rig.listener.poisoned.add(booking);
        rig.arrive(
                rig.event(booking, 1),
                rig.record(new ProducerRecord<>(Topics.BOOKINGS, key, "poison".getBytes(UTF_8))));
        rig.listener.poisoned.clear();
        rig.letters.discard(rig.letters.open(1).getFirst().id(), "ops");
        rig.arrive(rig.event(booking, 2));
        assertThat(rig.statuses()).containsExactly("DISCARDED", "PARKED", "WAITING");
        assertThat(
                        new String(
                                rig.told
                                        .getLast()
                                        .headers()
                                        .lastHeader("deadletter-reason")
                                        .value(),
                                UTF_8))
                .isEqualTo("not a CloudEvent");
    }

    @Test
    void headersOfEveryKindAreKeptAndTold() {
        ProducerRecord<byte[], byte[]> odd =
                new ProducerRecord<>(Topics.BOOKINGS, booking.toString().getBytes(UTF_8), null);
        odd.headers().add("nothing", null).add("", new byte[] {0, -1}).add("a\0b", new byte[0]);
        ProducerRecord<byte[], byte[]> laden =
                new ProducerRecord<>(Topics.BOOKINGS, new byte[100_000], new byte[0]);
        laden.headers().add("large", new byte[1_500_000]);
        rig.arrive(rig.record(odd), rig.record(laden), rig.event(other, 1));
        assertThat(rig.statuses()).containsExactly("PARKED", "PARKED");
        assertThat(rig.heard(other)).containsExactly(1L);
        assertThat(rig.told.getFirst().headers().lastHeader("nothing").value()).isNull();
        assertThat(rig.told.getLast().headers().lastHeader("large")).isNull();
        assertThat(rig.letters.replayAll("ops", false)).hasSize(2);
    }

    @Test
    void aCompactedTopicLosesNoneThatWaitedWhenALaterOneComes() {
        InboxRig compacted = new InboxRig(false);
        compacted.listener.poisoned.add(booking);
        compacted.arrive(compacted.event(booking, 3), compacted.event(booking, 5));
        compacted.listener.poisoned.clear();
        compacted.letters.discard(compacted.letters.open(1).getFirst().id(), "ops");
        compacted.arrive(compacted.event(booking, 9));
        assertThat(compacted.heard(booking)).containsExactly(5L, 9L);
    }

    @Test
    void aCompactedTopicMaySkipButNotGoBack() {
        InboxRig compacted = new InboxRig(false);
        compacted.arrive(
                compacted.event(booking, 3),
                compacted.event(booking, 2),
                compacted.event(booking, 7));
        assertThat(compacted.heard(booking)).containsExactly(3L, 7L);
        assertThat(compacted.statuses()).isEmpty();
    }

    @Test
    void theDaysPartitionTakesTheIdsAndOldOnesAreDropped() {
        InboxPartitions partitions =
                new InboxPartitions(rig.jdbc, rig.transactions, InboxRig.PROPERTIES);
        rig.jdbc
                .sql(
                        "create table inbox_20200101 partition of inbox for values from ('2020-01-01') to ('2020-01-02')")
                .update();
        partitions.maintain();
        partitions.maintain();
        rig.arrive(rig.event(booking, 1));
        assertThat(count("inbox_other")).isZero();
        assertThat(count("inbox")).isEqualTo(1);
        assertThat(
                        rig.jdbc
                                .sql(
                                        "select count(*) from pg_inherits where inhparent = 'inbox'::regclass")
                                .query(Integer.class)
                                .single())
                .as("the default, today and two days ahead")
                .isEqualTo(4);
    }

    private int count(String table) {
        return rig.jdbc.sql("select count(*) from " + table).query(Integer.class).single();
    }
}
