package clinic.ops.lag;

import static clinic.common.contract.Topics.BOOKINGS;
import static clinic.common.contract.Topics.SCREENINGS;
import static org.assertj.core.api.Assertions.assertThat;

import clinic.common.time.SharedOffset;
import clinic.ops.HandClock;
import clinic.ops.flow.Age;
import clinic.ops.lag.LagView.Line;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

class LagBoardTest {

    private static final Instant T0 = HandClock.START;

    private final StaticListableBeanFactory beans = new StaticListableBeanFactory();
    private final BrokerByHand broker = new BrokerByHand(beans.getBeanProvider(LagBoard.class));
    private final HandClock clock = new HandClock();
    private final WallTime wall = new WallTime(clock, beans.getBeanProvider(SharedOffset.class));
    private final LagBoard board = new LagBoard(broker, wall);
    private final LagQueries queries =
            new LagQueries(
                    board,
                    new LagSettings(
                            Duration.ofSeconds(5), Duration.ofSeconds(1), Duration.ofMinutes(1)),
                    wall,
                    clock);

    @Test
    void knowsNothingBeforeTheFirstAnswer() {
        assertThat(queries.now().readAgo()).isNull();
        assertThat(queries.now().awayFor()).isNull();
        broker.goesAway();
        board.look();
        clock.forward(Duration.ofSeconds(7));
        board.look();
        assertThat(queries.now().readAgo()).isNull();
        assertThat(seconds(queries.now().awayFor())).isEqualTo(7);
        assertThat(queries.now().groups()).isEmpty();
    }

    @Test
    void keepsTheLastNumbersWithTheirAgeWhileTheBrokerIsAway() {
        broker.hears("booking-service", SCREENINGS)
                .waits("booking-service", SCREENINGS, 0, 3, T0.minusSeconds(90));
        board.look();
        clock.forward(Duration.ofSeconds(5));
        broker.goesAway();
        board.look();
        clock.forward(Duration.ofSeconds(20));
        board.look();
        LagView away = queries.now();
        assertThat(seconds(away.readAgo())).isEqualTo(25);
        assertThat(seconds(away.awayFor())).isEqualTo(20);
        assertThat(away.late()).isEqualTo(1);
        assertThat(line().lag().lag().duration()).hasSeconds(90);
        broker.reset().hears("booking-service", SCREENINGS);
        board.look();
        assertThat(queries.now().isCurrent()).isTrue();
        assertThat(queries.now().late()).isZero();
    }

    @Test
    void asksOnceSinceWhenARecordWaits() {
        broker.hears("booking-service", SCREENINGS)
                .waits("booking-service", SCREENINGS, 0, 3, T0.minusSeconds(2));
        board.look();
        clock.forward(Duration.ofSeconds(5));
        board.look();
        assertThat(broker.asked()).hasSize(1);
        assertThat(line().lag().lag().duration()).hasSeconds(7);
        broker.waits("booking-service", SCREENINGS, 0, 2, T0.plusSeconds(1));
        board.look();
        assertThat(broker.asked()).hasSize(2);
        assertThat(line().lag().lag().duration()).hasSeconds(4);
    }

    @Test
    void countsFromWhenItWasSeenWhereTheBrokerDoesNotSaySinceWhen() {
        broker.hears("booking-service", SCREENINGS).waits("booking-service", SCREENINGS, 0, 3);
        board.look();
        clock.forward(Duration.ofSeconds(5));
        board.look();
        assertThat(line().lag().lag().duration()).hasSeconds(5);
        assertThat(line().lag().atLeast()).isTrue();
        broker.waits("booking-service", SCREENINGS, 0, 3, T0.minusSeconds(60));
        board.look();
        assertThat(line().lag().lag().duration()).hasSeconds(65);
        assertThat(line().lag().atLeast()).isFalse();
        assertThat(line().late()).isTrue();
    }

    @Test
    void remembersTheWorstOfEachMinuteOfTheLastHour() {
        broker.hears("booking-service", SCREENINGS).hears("booking-service", BOOKINGS);
        broker.waits("booking-service", SCREENINGS, 0, 3, T0);
        for (int look = 0; look < 12; look++) {
            clock.forward(Duration.ofSeconds(5));
            board.look();
        }
        clock.forward(Duration.ofMinutes(2));
        broker.waits("booking-service", SCREENINGS, 0, 0);
        board.look();
        assertThat(worst(SCREENINGS, 56)).isNull();
        assertThat(worst(SCREENINGS, 57)).hasSeconds(60);
        assertThat(worst(SCREENINGS, 58)).isNull();
        assertThat(worst(SCREENINGS, 59)).isZero();
        assertThat(worst(BOOKINGS, 57)).isZero();
        clock.forward(Duration.ofMinutes(60));
        assertThat(queries.now().groups()).allMatch(line -> line.worst().get(0) == null);
    }

    @Test
    void letsNoRecordWaitLongerForAStepOfADemosClock(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("offset");
        beans.addBean("offset", new SharedOffset(file));
        Files.writeString(file, "P7D");
        clock.forward(Duration.ofDays(7).plusSeconds(5));
        assertThat(wall.now()).isEqualTo(T0.plusSeconds(5));
    }

    private Line line() {
        return queries.now().groups().getFirst();
    }

    private @Nullable Duration worst(String topic, int minute) {
        return queries.now().groups().stream()
                .filter(line -> line.lag().group().topic().equals(topic))
                .findFirst()
                .orElseThrow()
                .worst()
                .get(minute);
    }

    private static long seconds(@Nullable Age age) {
        assertThat(age).isNotNull();
        return Objects.requireNonNull(age).duration().toSeconds();
    }
}
