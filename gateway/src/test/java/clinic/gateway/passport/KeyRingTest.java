package clinic.gateway.passport;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.common.id.Ids;
import clinic.common.testing.PostgresForTests;
import clinic.gateway.testing.MovableClock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class KeyRingTest {
    private final PostgresForTests.TestDatabase database = PostgresForTests.migrated("gateway");
    private final MovableClock clock = new MovableClock();

    @Test
    void manyWhoAskFirstShareOneKey() throws ExecutionException, InterruptedException {
        List<KeyRing> gateways = IntStream.range(0, 4).mapToObj(_ -> gateway()).toList();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<String>> asked =
                    IntStream.range(0, 40)
                            .mapToObj(i -> threads.submit(() -> ask(gateways.get(i % 4))))
                            .toList();
            String kid = ask(gateways.getFirst());
            for (Future<String> answer : asked) {
                assertThat(answer.get()).isEqualTo(kid);
            }
        }
    }

    private String ask(KeyRing gateway) {
        clock.forward(Duration.ofMillis(1));
        return gateway.signer().getKeyID();
    }

    @Test
    void aKeyOfAGatewayWhoseClockIsAheadSignsHereToo() {
        clock.forward(Duration.ofSeconds(5));
        String kid = gateway().signer().getKeyID();
        clock.forward(Duration.ofSeconds(-5));
        assertThat(gateway().signer().getKeyID()).isEqualTo(kid);
    }

    private KeyRing gateway() {
        var source = database.dataSource();
        return new KeyRing(
                new JdbcSigningKeys(JdbcClient.create(source)),
                new PassportProperties(
                        Duration.ofSeconds(60), Duration.ofMinutes(15), Duration.ofSeconds(30)),
                new TransactionTemplate(new JdbcTransactionManager(source)),
                new Ids(clock),
                clock);
    }
}
