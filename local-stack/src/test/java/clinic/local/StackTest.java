package clinic.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/// The supervisor with the real PostgreSQL, broker and mailbox; the services only pretend.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class StackTest {

    @TempDir static Path folder;
    static PretendedCheckout checkout;

    @BeforeAll
    static void checkOut() throws IOException {
        checkout = PretendedCheckout.in(folder);
    }

    @AfterAll
    static void down() throws Exception {
        checkout.said("down");
    }

    @Test
    @Order(1)
    void saysWhichPortIsInUseAndWhatToDo() throws Exception {
        int taken = checkout.port() + 1;
        try (var _ = new ServerSocket(taken, 1, InetAddress.getLoopbackAddress())) {
            assertThat(checkout.said("up"))
                    .startsWith("1 clinic: Port " + taken + " (booking) is in use.")
                    .contains("CLINIC_PORT")
                    .hasLineCount(1);
        }
    }

    @Test
    @Order(2)
    void saysThatTheDataIsOfAnotherVersion() throws Exception {
        Path data = Files.createDirectories(checkout.home().postgres());
        Files.writeString(data.resolve("PG_VERSION"), "17\n");

        assertThat(checkout.said("up"))
                .startsWith("1 clinic: ")
                .contains("was written by PostgreSQL 17, this is 18.")
                .contains("./clinic reset")
                .hasLineCount(1);
        Files.delete(data.resolve("PG_VERSION"));
    }

    @Test
    @Order(3)
    void saysWhatIsNotBuilt() throws Exception {
        Path jar = checkout.home().jar("screening-service");
        Path aside = Files.move(jar, jar.resolveSibling("aside"));

        assertThat(checkout.said("up"))
                .isEqualToIgnoringNewLines(
                        "1 clinic: screening-service is not built. Build it with: ./clinic mvn -DskipTests package");
        Files.move(aside, jar);
    }

    @Test
    @Order(4)
    void comesUpInTheBackgroundAndSaysWhere() throws Exception {
        assertThat(checkout.said("up", "--demo", "--detach", "--instances", "booking=2"))
                .startsWith("0 ")
                .contains("http://localhost:" + checkout.port())
                .contains("accounts")
                .contains("mailbox");
        assertThat(checkout.said("status"))
                .startsWith("0 ")
                .contains("booking-2     ready")
                .contains("all           ready");
        assertThat(checkout.said("up")).startsWith("0 already up");
    }

    @Test
    @Order(5)
    void startsAPartAgainThatWasKilled() throws Exception {
        ProcessHandle before = process("booking");
        before.destroyForcibly();

        await(
                () ->
                        ProcessNote.living(note("booking"))
                                .filter(now -> now.pid() != before.pid())
                                .isPresent());
        assertThat(Files.readString(checkout.home().log("stack")))
                .contains("booking       ended (exit 137)");
    }

    @Test
    @Order(6)
    void keepsAPartDownForAsLongAsItIsAskedTo() throws Exception {
        Path hold = Files.writeString(checkout.home().hold("booking-2"), "");
        process("booking-2").destroyForcibly();
        await(() -> Files.exists(checkout.home().log("stack")) && saidThatItEnded("booking-2"));
        assertThat(ProcessNote.living(note("booking-2"))).isEmpty();

        Files.delete(hold);
        await(() -> ProcessNote.living(note("booking-2")).isPresent());
    }

    private static boolean saidThatItEnded(String part) {
        try {
            return Files.readString(checkout.home().log("stack")).contains(part + "     ended");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    @Order(7)
    void takesOverAfterItsSupervisorWasKilled() throws Exception {
        ProcessHandle orphan = process("postgres");
        process("stack").destroyForcibly();

        assertThat(checkout.said("up", "--detach")).startsWith("0 ");
        assertThat(orphan.isAlive()).isFalse();
        assertThat(checkout.said("status")).startsWith("0 ");
    }

    @Test
    @Order(8)
    void leavesNothingBehind() throws Exception {
        ProcessHandle postgres = process("postgres");
        ProcessHandle broker = process("kafka");

        assertThat(checkout.said("down")).isEqualToIgnoringNewLines("0 stopped");
        assertThat(postgres.isAlive()).isFalse();
        assertThat(broker.isAlive()).isFalse();
        assertThat(checkout.said("status")).startsWith("1 ").contains("does not run");
    }

    @Test
    @Order(9)
    void endsWithWhoHoldsItsInput() throws Exception {
        Process supervisor = checkout.run("up", "--tethered", "--quiet");
        await(() -> Files.exists(checkout.home().ready()));
        ProcessHandle postgres = process("postgres");
        supervisor.getOutputStream().close();

        assertThat(supervisor.waitFor(Duration.ofSeconds(40))).isTrue();
        assertThat(postgres.isAlive()).isFalse();
    }

    private static Path note(String part) {
        return ProcessNote.file(checkout.home(), part);
    }

    private static ProcessHandle process(String part) {
        return ProcessNote.living(note(part)).orElseThrow();
    }

    private static void await(BooleanSupplier condition) {
        long deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).isLessThan(deadline);
            LockSupport.parkNanos(20_000_000);
        }
    }
}
