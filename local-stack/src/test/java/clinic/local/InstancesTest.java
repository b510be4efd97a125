package clinic.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.HashSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InstancesTest {

    @Test
    void areOneOfEachWithoutAWish() {
        assertThat(Instances.of("").extra(Ports.of(null))).isEmpty();
    }

    @Test
    void haveNamesAndPortsOfTheirOwn() {
        assertThat(Instances.of("booking=2,notification=3").extra(Ports.of(null)))
                .containsOnlyKeys("booking-2", "notification-2", "notification-3")
                .containsEntry("booking-2", 8101);
    }

    @Test
    void doNotCollideWithAnything() {
        Ports ports = Ports.of(null);
        var taken = new HashSet<>(ports.all().keySet());
        var extra = Instances.of("booking=4,screening=4,notification=4,ops=4").extra(ports);
        extra.values()
                .forEach(
                        port -> {
                            assertThat(taken.add(port)).isTrue();
                            assertThat(taken.add(ports.management(port))).isTrue();
                        });
        assertThat(extra).hasSize(12);
    }

    @ParameterizedTest
    @ValueSource(strings = {"booking", "booking=0", "booking=9", "gateway=2", "kafka=2"})
    void refuseWhatCannotBe(String wish) {
        assertThatExceptionOfType(Trouble.class)
                .isThrownBy(() -> Instances.of(wish))
                .withMessageContaining(wish);
    }
}
