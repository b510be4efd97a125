package clinic.bench.relay;

import static java.nio.charset.StandardCharsets.UTF_8;

import clinic.bench.Database;
import io.debezium.embedded.Connect;
import io.debezium.engine.DebeziumEngine;
import io.debezium.engine.RecordChangeEvent;
import io.debezium.engine.format.ChangeEventFormat;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.connect.source.SourceRecord;

/// debezium-embedded with its PostgreSQL connector, pgoutput and the outbox event router. As its
/// documentation advises: the engine hands over batches of source records ("Advanced consuming"),
/// which are sent together, awaited once and marked as processed; larger batches and queue than the
/// defaults; the router puts fields of the table into headers. What is the same in every event is
/// added by the sink, and its table is never deleted from: both in its favour.
record Debezium() implements Peer {
    static final String NAME = "debezium-embedded";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Drain open(Database database, Topic topic) throws Exception {
        return new Running(database, topic);
    }

    private static final class Running implements Drain {
        private static final Duration FOREVER = Duration.ofDays(1);
        private static final int PER_TRANSACTION = 100;

        private final Database database;
        private final String topic;
        private final List<Sample.Named> constant;
        private final KafkaProducer<byte[], byte[]> producer;
        private final DebeziumEngine<RecordChangeEvent<SourceRecord>> engine;
        private final ExecutorService thread = Executors.newSingleThreadExecutor();
        private final CountDownLatch arrived = new CountDownLatch(1);
        private final CountDownLatch released = new CountDownLatch(1);

        private Running(Database database, Topic topic) throws InterruptedException {
            this.database = database;
            this.topic = topic.name();
            constant =
                    Sample.booking().headers().stream()
                            .filter(header -> !DebeziumTable.VARYING.containsKey(header.name()))
                            .toList();
            DebeziumTable.create(database);
            producer = Producers.plain(topic.broker(), Producers.SENT_TOGETHER);
            CountDownLatch polling = new CountDownLatch(1);
            engine =
                    DebeziumEngine.create(ChangeEventFormat.of(Connect.class))
                            .using(settings(database))
                            .using(
                                    new DebeziumEngine.ConnectorCallback() {
                                        @Override
                                        public void pollingStarted() {
                                            polling.countDown();
                                        }
                                    })
                            .notifying(this::send)
                            .build();
            thread.execute(engine);
            polling.await();
            DebeziumTable.awaitSlot(database);
        }

        private static Properties settings(Database database) {
            Properties settings = new Properties();
            settings.put("name", "outbox");
            settings.put("connector.class", "io.debezium.connector.postgresql.PostgresConnector");
            settings.put(
                    "offset.storage", "org.apache.kafka.connect.storage.MemoryOffsetBackingStore");
            settings.put("offset.flush.interval.ms", "60000");
            settings.put("topic.prefix", "bench");
            settings.put("database.hostname", database.host());
            settings.put("database.port", Integer.toString(database.port()));
            settings.put("database.user", "postgres");
            settings.put("database.password", "");
            settings.put("database.dbname", database.name());
            settings.put("plugin.name", "pgoutput");
            settings.put("slot.name", "slot_" + database.name());
            settings.put("slot.drop.on.stop", "true");
            settings.put("publication.autocreate.mode", "filtered");
            settings.put("table.include.list", database.schema() + "." + DebeziumTable.NAME);
            settings.put("snapshot.mode", "no_data");
            settings.put("tombstones.on.delete", "false");
            settings.put("skipped.operations", "u,d,t");
            settings.put("max.batch.size", "8192");
            settings.put("max.queue.size", "16384");
            settings.put("poll.interval.ms", "10");
            settings.put("statistics.metrics.enabled", "false");
            settings.put("record.processing.threads", "AVAILABLE_CORES");
            settings.put("transforms", "outbox");
            settings.put("transforms.outbox.type", "io.debezium.transforms.outbox.EventRouter");
            settings.put("transforms.outbox.route.topic.replacement", "${routedByValue}");
            settings.put(
                    "transforms.outbox.table.fields.additional.placement",
                    DebeziumTable.placement());
            return settings;
        }

        private void send(
                List<RecordChangeEvent<SourceRecord>> batch,
                DebeziumEngine.RecordCommitter<RecordChangeEvent<SourceRecord>> committer)
                throws InterruptedException {
            arrived.countDown();
            released.await();
            List<Future<?>> answers = new ArrayList<>(batch.size());
            for (RecordChangeEvent<SourceRecord> event : batch) {
                answers.add(producer.send(record(event.record())));
            }
            for (int i = 0; i < answers.size(); i++) {
                try {
                    answers.get(i).get();
                } catch (ExecutionException e) {
                    throw new IllegalStateException(e);
                }
                committer.markProcessed(batch.get(i));
            }
            committer.markBatchFinished();
        }

        private ProducerRecord<byte[], byte[]> record(SourceRecord source) {
            ProducerRecord<byte[], byte[]> record =
                    new ProducerRecord<>(
                            source.topic(),
                            ((String) source.key()).getBytes(UTF_8),
                            ((String) source.value()).getBytes(UTF_8));
            constant.forEach(
                    header -> record.headers().add(header.name(), header.value().getBytes(UTF_8)));
            source.headers()
                    .forEach(
                            header ->
                                    record.headers()
                                            .add(
                                                    header.key(),
                                                    header.value().toString().getBytes(UTF_8)));
            return record;
        }

        /// Committed in many transactions, as an outbox is, while the sink takes nothing yet. What
        /// the engine has read ahead by then (its queue) is a gift.
        @Override
        public void fill(Sample sample, int events) throws InterruptedException {
            DebeziumTable.fill(database, sample, topic, events, PER_TRANSACTION);
            arrived.await();
        }

        @Override
        public void release() {
            released.countDown();
        }

        /// Its marks are not in the database: what the broker has acknowledged is done.
        @Override
        public boolean isDone() {
            return true;
        }

        @Override
        public void close() throws IOException {
            engine.close();
            thread.shutdown();
            producer.close(FOREVER);
        }
    }
}
