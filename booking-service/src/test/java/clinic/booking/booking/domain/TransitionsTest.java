package clinic.booking.booking.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class TransitionsTest {

    private static final Path TABLE = Path.of("../docs/transitions.md");

    @Test
    void tableInTheDocsIsWhatTheRulesDo() throws IOException {
        String made = TransitionTable.markdown();
        if (Boolean.getBoolean("transitions.write")) {
            Files.writeString(TABLE, made);
        }
        assertThat(Files.readString(TABLE)).isEqualTo(made);
    }

    @Test
    void tableHasEveryCommand() {
        assertThat(
                        TransitionTable.columns().stream()
                                .<Class<?>>map(column -> column.command().getClass())
                                .collect(Collectors.toSet()))
                .containsAll(
                        Arrays.stream(BookingCommand.class.getPermittedSubclasses())
                                .filter(command -> command != BookingCommand.Request.class)
                                .toList());
    }

    @Test
    void tableHasEveryStage() {
        assertThat(
                        TransitionTable.phases().values().stream()
                                .map(Booking::stage)
                                .collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(Stage.values());
    }
}
