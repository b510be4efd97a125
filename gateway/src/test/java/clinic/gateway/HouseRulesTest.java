package clinic.gateway;

import clinic.common.testing.HouseRules;
import org.junit.jupiter.api.Test;

class HouseRulesTest {

    @Test
    void theGatewayKeepsTheRulesOfTheHouse() {
        HouseRules.hold("clinic.gateway");
    }
}
