package clinic.common.house.planted.domain;

import org.springframework.util.Assert;

class DomainThatKnowsSpring {
    void check(boolean right) {
        Assert.isTrue(right, "wrong");
    }
}
