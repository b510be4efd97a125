package clinic.screening;

import clinic.common.testing.HouseRules;
import org.junit.jupiter.api.Test;

class HouseTest {

    @Test
    void holdsTheRulesOfTheHouse() {
        HouseRules.hold("clinic.screening");
    }
}
