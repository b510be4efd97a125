package clinic.common.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.common.contract.Topics;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

/// The table `applied` says what took effect, once per event and in order.
class AppliedLedgerTest {
    private final InboxRig rig = new InboxRig(true);
    private final UUID booking = UUID.randomUUID();
    private final UUID other = UUID.randomUUID();

    @Test
    void hasARowPerEventInTheOrderOfApplication() {
        ConsumerRecord<byte[], byte[]> first = rig.event(booking, 1);
        rig.arrive(first, rig.event(other, 1), rig.again(first), rig.event(booking, 2));
        rig.arrive(rig.again(first), rig.event(booking, 3));
        assertThat(rig.applied(booking)).containsExactly(1L, 2L, 3L);
        assertThat(
                        rig.jdbc
                                .sql(
                                        "select topic || ' ' || event_id from applied order by no limit 1")
                                .query(String.class)
                                .single())
                .isEqualTo(
                        Topics.BOOKINGS
                                + " "
                                + new String(
                                        first.headers().lastHeader("ce_id").value(),
                                        java.nio.charset.StandardCharsets.UTF_8));
    }

    @Test
    void hasWhatWaitedAsSoonAsItIsReleased() {
        rig.arrive(rig.event(booking, 1), rig.event(booking, 3), rig.event(booking, 4));
        assertThat(rig.applied(booking)).containsExactly(1L);
        rig.arrive(rig.event(booking, 2), rig.event(booking, 5));
        assertThat(rig.applied(booking)).containsExactly(1L, 2L, 3L, 4L, 5L);
    }

    @Test
    void hasNothingOfAParkedOneUntilItIsReplayed() {
        rig.arrive(rig.event(booking, 1));
        rig.listener.poisoned.add(booking);
        rig.arrive(rig.event(booking, 2), rig.event(other, 1), rig.event(booking, 3));
        assertThat(rig.applied(booking)).containsExactly(1L);
        assertThat(rig.applied(other)).containsExactly(1L);
        rig.letters.replayAll("ops", false);
        assertThat(rig.applied(booking)).as("poison stays poison").containsExactly(1L);
        rig.listener.poisoned.clear();
        rig.letters.replayAll("ops", true);
        assertThat(rig.applied(booking)).as("a dry run").containsExactly(1L);
        rig.letters.replayAll("ops", false);
        rig.arrive(rig.event(booking, 4));
        assertThat(rig.applied(booking)).isEqualTo(List.of(1L, 2L, 3L, 4L));
        assertThat(rig.heard(booking)).isEqualTo(rig.applied(booking));
    }

    @Test
    void goesWithTheInboxByTheDay() {
        InboxPartitions partitions =
                new InboxPartitions(rig.jdbc, rig.transactions, InboxRig.PROPERTIES);
        rig.jdbc
                .sql(
                        "create table applied_20200101 partition of applied for values from ('2020-01-01') to ('2020-01-02')")
                .update();
        rig.jdbc
                .sql(
                        "insert into applied (topic, key, sequence, event_id, applied_on)"
                                + " values ('t', 'k', 1, gen_random_uuid(), '2020-01-01')")
                .update();
        partitions.maintain();
        rig.arrive(rig.event(booking, 1));
        assertThat(
                        rig.jdbc
                                .sql(
                                        "select key from only applied_other union all select key from applied")
                                .query(String.class)
                                .list())
                .containsExactly(booking.toString());
    }
}
