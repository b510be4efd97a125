package clinic.ops;

import clinic.common.testing.HouseRules;
import org.junit.jupiter.api.Test;

class HouseTest {

    @Test
    void keepsTheHouseRules() {
        HouseRules.hold("clinic.ops");
    }
}
