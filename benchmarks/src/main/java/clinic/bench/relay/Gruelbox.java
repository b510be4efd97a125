package clinic.bench.relay;

import static java.nio.charset.StandardCharsets.UTF_8;

import clinic.bench.Database;
import com.gruelbox.transactionoutbox.DefaultPersistor;
import com.gruelbox.transactionoutbox.Dialect;
import com.gruelbox.transactionoutbox.Instantiator;
import com.gruelbox.transactionoutbox.Submitter;
import com.gruelbox.transactionoutbox.TransactionManager;
import com.gruelbox.transactionoutbox.TransactionOutbox;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.utils.Utils;

/// transaction-outbox. The version that can be had, 4.2.268, has no `ordered(topic)` yet. Its later
/// documentation ("Topics and FIFO ordering") advises one topic per Kafka topic and partition, each
/// worked off by one thread from background flushing: the same is built here with its own extension
/// point, a `Submitter` with one thread per partition. Flushed in large batches, as the
/// configuration reference shows, one after the other until nothing is left.
record Gruelbox() implements Peer {
    private static final int FLUSHED_AT_ONCE = 5_000;
    private static final Duration SOON = Duration.ofSeconds(1); // it refuses less than now
    private static final Duration NO_SECOND_TRY = Duration.ofHours(1);

    @Override
    public String name() {
        return "gruelbox transaction-outbox";
    }

    @Override
    public Drain open(Database database, Topic topic) {
        return new Running(database, topic);
    }

    /// What is called later instead of now.
    public interface Shipping {
        /// @param headers name, value, name, value …
        void ship(String key, String[] headers, String json) throws Exception;
    }

    private static final class Running implements Drain {
        private final Database database;
        private final HikariDataSource pool;
        private final TransactionManager transactions;
        private final KafkaProducer<byte[], byte[]> producer;
        private final String topic;
        private final List<ExecutorService> partitions =
                IntStream.range(0, Topic.PARTITIONS)
                        .mapToObj(i -> Executors.newSingleThreadExecutor())
                        .toList();
        private final TransactionOutbox outbox;
        private final ExecutorService background = Executors.newSingleThreadExecutor();

        private Running(Database database, Topic topic) {
            this.database = database;
            this.topic = topic.name();
            pool = database.pool(Topic.PARTITIONS + 2);
            transactions = TransactionManager.fromDataSource(pool);
            producer = Producers.plain(topic.broker(), Producers.SENT_ONE_BY_ONE);
            outbox =
                    outbox(
                            (entry, work) ->
                                    partition((String) entry.getInvocation().getArgs()[0])
                                            .execute(() -> work.accept(entry)),
                            NO_SECOND_TRY);
        }

        private TransactionOutbox outbox(Submitter submitter, Duration attemptFrequency) {
            Shipping shipping = this::ship;
            return TransactionOutbox.builder()
                    .transactionManager(transactions)
                    .persistor(DefaultPersistor.builder().dialect(Dialect.POSTGRESQL_9).build())
                    .instantiator(Instantiator.using(type -> shipping))
                    .submitter(submitter)
                    .attemptFrequency(attemptFrequency)
                    .clockProvider(java.time.Clock::systemUTC)
                    .flushBatchSize(FLUSHED_AT_ONCE)
                    .serializeMdc(false)
                    .build();
        }

        private ExecutorService partition(String key) {
            int hash = Utils.toPositive(Utils.murmur2(key.getBytes(UTF_8)));
            return partitions.get(hash % partitions.size());
        }

        private void ship(String key, String[] headers, String json) throws Exception {
            var record =
                    new org.apache.kafka.clients.producer.ProducerRecord<>(
                            topic, key.getBytes(UTF_8), json.getBytes(UTF_8));
            for (int i = 0; i < headers.length; i += 2) {
                record.headers().add(headers[i], headers[i + 1].getBytes(UTF_8));
            }
            producer.send(record).get();
        }

        /// Scheduled as usual, by an instance that leaves the work to others.
        @Override
        public void fill(Sample sample, int events) throws Exception {
            TransactionOutbox filling = outbox((entry, work) -> {}, SOON);
            transactions.inTransactionThrows(
                    _ -> {
                        for (int i = 0; i < events; i++) {
                            Sample.Event event = Sample.event(i, Sample.keys(events));
                            filling.schedule(Shipping.class)
                                    .ship(
                                            event.key(),
                                            sample.headers(event).stream()
                                                    .flatMap(Running::both)
                                                    .toArray(String[]::new),
                                            sample.json(event));
                        }
                    });
            Thread.sleep(SOON);
        }

        private static java.util.stream.Stream<String> both(Sample.Named header) {
            return java.util.stream.Stream.of(header.name(), header.value());
        }

        @Override
        public void release() {
            background.execute(
                    () -> {
                        while (outbox.flush()) {
                            // until there is nothing left
                        }
                    });
        }

        @Override
        public boolean isDone() {
            return database.jdbc()
                    .sql("select not exists (select from txno_outbox)")
                    .query(Boolean.class)
                    .single();
        }

        @Override
        public void close() {
            background.shutdownNow();
            partitions.forEach(ExecutorService::shutdownNow);
            producer.close(Duration.ZERO);
            pool.close();
        }
    }
}
