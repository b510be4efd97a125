package clinic.common.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinic.common.testing.HouseRules;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HouseRulesTest {

    private static final Map<ArchRule, String> PLANTED =
            Map.of(
                    HouseRules.DOMAIN_IS_PURE, "DomainThatKnowsSpring",
                    HouseRules.TIME_COMES_FROM_THE_CLOCK, "ReadsTheWall",
                    HouseRules.NAMES_SAY_SOMETHING, "BookingManager",
                    HouseRules.NO_STATIC_STATE, "Remembers",
                    HouseRules.CONSTRUCTORS_SAY_WHAT_IS_NEEDED, "Injected",
                    HouseRules.WEB_WRITES_NO_SQL, "PageThatWritesSql",
                    HouseRules.NO_PRINTING, "Prints",
                    HouseRules.PACKAGES_ARE_NULL_MARKED, "Unmarked");

    @Test
    void commonKeepsTheHouseRules() {
        HouseRules.hold("clinic.common");
    }

    static Stream<ArchRule> rules() {
        return HouseRules.ALL.stream();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void everyRuleCatchesItsPlantedViolation(ArchRule rule) {
        JavaClasses planted =
                new ClassFileImporter()
                        .importPackages(
                                "clinic.common.house.planted", "clinic.common.house.unmarked");
        assertThat(planted).isNotEmpty();
        assertThatThrownBy(() -> rule.check(planted))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(PLANTED.get(rule));
    }
}
