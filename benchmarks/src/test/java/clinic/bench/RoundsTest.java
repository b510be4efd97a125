package clinic.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RoundsTest {

    @Test
    void contendersTakeTurnsInChangingOrderAndTheFirstRoundIsThrownAway() throws Exception {
        List<String> order = new ArrayList<>();
        Contender one = Contender.of("one", () -> said(order, "one", order.size()));
        Contender other = Contender.of("other", () -> said(order, "other", 1));

        Map<String, List<Measure>> measures =
                new Rounds(2, _ -> {}).interleave(List.of(one, other));

        assertThat(order).containsExactly("one", "other", "other", "one", "one", "other");
        assertThat(measures.get("one")).extracting(Measure::value).containsExactly(3.0, 4.0);
        assertThat(measures.get("other")).hasSize(2);
    }

    private static Measure said(List<String> order, String name, double value) {
        order.add(name);
        return Measure.of(value);
    }

    @Test
    void aRatioIsTakenRoundByRound() {
        Map<String, List<Measure>> measures =
                Map.of(
                        "ours", List.of(Measure.of(10), Measure.of(30), Measure.of(20)),
                        "theirs", List.of(Measure.of(10), Measure.of(10), Measure.of(10)));

        Spread ratio = Rounds.ratio(measures, "ours", "theirs");

        assertThat(ratio.all()).containsExactly(1.0, 3.0, 2.0);
        assertThat(ratio.median()).isEqualTo(2);
        assertThat(ratio.lowest()).isEqualTo(1);
        assertThat(ratio.highest()).isEqualTo(3);
    }

    @Test
    void aRoundThatFailsEndsTheMeasuring() {
        Contender broken =
                Contender.of(
                        "broken",
                        () -> {
                            throw new IllegalStateException("an event is missing");
                        });

        assertThatThrownBy(() -> new Rounds(1, _ -> {}).interleave(List.of(broken)))
                .hasMessage("an event is missing");
    }
}
