package clinic.ops.lag;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.common.contract.Topics;
import org.junit.jupiter.api.Test;

class GroupTest {

    @Test
    void isKnownByTheServiceAndTheTopicInItsName() {
        Group group = new Group("booking-service", Topics.SCREENINGS);
        assertThat(group.id()).isEqualTo("booking-service.clinic.screenings.v1");
        assertThat(Group.named(group.id())).contains(group);
    }

    @Test
    void isNoneOfTheServicesWhereItsNameEndsWithNoTopic() {
        assertThat(Group.named("perf-consumer-1")).isEmpty();
        assertThat(Group.named("clinic.screenings.v1")).isEmpty();
    }
}
