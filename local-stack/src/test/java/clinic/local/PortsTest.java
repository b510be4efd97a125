package clinic.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.HashSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PortsTest {

    @Test
    void areTheUsualOnesWithoutAWish() {
        Ports ports = Ports.of(null);

        assertThat(ports.gateway()).isEqualTo(8080);
        assertThat(ports.ops()).isEqualTo(8084);
        assertThat(ports.management(ports.booking())).isEqualTo(9081);
        assertThat(ports.postgres()).isEqualTo(5433);
        assertThat(ports.kafka()).isEqualTo(9092);
        assertThat(ports.smtp()).isEqualTo(3025);
    }

    @Test
    void moveAllByTheSame() {
        Ports ports = Ports.of("18080");

        assertThat(ports.postgres()).isEqualTo(15433);
        assertThat(ports.kafka()).isEqualTo(19092);
        assertThat(ports.publicUrl()).isEqualTo("http://localhost:18080");
    }

    @Test
    void doNotCollide() {
        var all = Ports.of(null).all();

        assertThat(all).hasSize(16);
        assertThat(new HashSet<>(all.values())).hasSize(16);
    }

    @ParameterizedTest
    @ValueSource(strings = {"eight", "80", "65000", "-1"})
    void refuseWhatIsNoPortWithTheCure(String wish) {
        assertThatExceptionOfType(Trouble.class)
                .isThrownBy(() -> Ports.of(wish))
                .withMessageContaining(wish)
                .withMessageContaining("from 6100 to 60000");
    }
}
