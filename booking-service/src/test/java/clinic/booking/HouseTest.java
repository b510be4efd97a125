package clinic.booking;

import clinic.common.testing.HouseRules;
import org.junit.jupiter.api.Test;

class HouseTest {

    @Test
    void keepsTheRulesOfTheHouse() {
        HouseRules.hold("clinic.booking");
    }
}
