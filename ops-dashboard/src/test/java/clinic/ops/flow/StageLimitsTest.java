package clinic.ops.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinic.common.contract.Stage;
import clinic.ops.flow.StageLimits.CountedFrom;
import clinic.ops.flow.StageLimits.Limit;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StageLimitsTest {

    @Test
    void refusesToStartWithoutALimitForAStageThatIsLeftByItself() {
        Map<Stage, Limit> limits = ofAll();
        limits.remove(Stage.IN_RECOVERY);
        assertThatThrownBy(() -> new StageLimits(limits))
                .hasMessageContaining("clinic.ops.stages.limits lacks [IN_RECOVERY]");
    }

    @Test
    void needsNoLimitForTheStagesInWhichAJourneyEnds() {
        assertThat(new StageLimits(ofAll()).of(Stage.CLOSED)).isEmpty();
    }

    private static Map<Stage, Limit> ofAll() {
        Map<Stage, Limit> limits = new EnumMap<>(Stage.class);
        for (Stage stage : Stage.values()) {
            if (!StageLimits.ends(stage)) {
                limits.put(stage, new Limit(Duration.ofHours(1), CountedFrom.ENTERED));
            }
        }
        return limits;
    }
}
