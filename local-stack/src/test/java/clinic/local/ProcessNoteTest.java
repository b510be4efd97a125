package clinic.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcessNoteTest {

    @TempDir Path folder;

    @Test
    void findsTheProcessThatWasNoted() {
        Path file = folder.resolve("self.pid");
        ProcessNote.of(ProcessHandle.current()).write(file);

        assertThat(ProcessNote.living(file)).contains(ProcessHandle.current());
    }

    @Test
    void takesNoOtherProcessThatHasTheSameIdNow() {
        Path file = folder.resolve("self.pid");
        new ProcessNote(ProcessHandle.current().pid(), 1_000_000).write(file);

        assertThat(ProcessNote.living(file)).isEmpty();
    }

    @Test
    void findsNothingInAFileThatWasCutShort() throws IOException {
        Path file = folder.resolve("self.pid");
        Files.writeString(file, "12");

        assertThat(ProcessNote.living(file)).isEmpty();
    }
}
