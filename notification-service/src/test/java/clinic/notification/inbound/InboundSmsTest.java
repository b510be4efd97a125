package clinic.notification.inbound;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.common.contract.Channel;
import clinic.common.contract.NotificationContract.OptedOut;
import clinic.common.contract.NotificationContract.Replied;
import clinic.common.contract.NotificationContract.Reply;
import clinic.notification.testing.Said;
import clinic.notification.testing.ServiceTest;
import clinic.notification.testing.World;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

class InboundSmsTest extends ServiceTest {
    private static final Instant START = Instant.parse("2026-12-09T15:00:00Z");

    private final World world;
    private final MockMvcTester web;
    private final Said said = Said.one();

    InboundSmsTest(World world, MockMvc web) {
        this.world = world;
        this.web = MockMvcTester.create(web);
    }

    @BeforeEach
    void anew() {
        world.forget();
        world.hears(said.contact(Channel.SMS), said.requested(START));
        world.works();
        world.purge();
    }

    @Test
    void takesCAsAConfirmationAndRAsAWishToMove() {
        assertThat(texts("C")).hasStatus(HttpStatus.NO_CONTENT);
        assertThat(texts(" r. ")).hasStatus(HttpStatus.NO_CONTENT);

        assertThat(world.announced(Replied.class))
                .extracting(Replied::reply)
                .containsExactly(Reply.CONFIRM, Reply.RESCHEDULE);
        assertThat(world.announced(Replied.class))
                .allMatch(reply -> reply.bookingId().equals(said.booking()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"STOP", "end", "Quit", "CANCEL", "unsubscribe"})
    void takesTheCarriersWordsAsStop(String word) {
        texts(word);
        world.passes(Duration.ofDays(30));

        assertThat(world.announced(OptedOut.class)).hasSize(1);
        assertThat(world.mails()).isEmpty();
    }

    @Test
    void absorbsAReplay() {
        String body = body("same", Said.PHONE, "C");

        post(body, signature(body));
        post(body, signature(body));

        assertThat(world.announced(Replied.class)).hasSize(1);
    }

    @Test
    void refusesABodyThatIsNotSigned() {
        String body = body("x", Said.PHONE, "STOP");

        assertThat(post(body, signature(body + " "))).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(post(body, "")).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(world.announced(OptedOut.class)).isEmpty();
    }

    @Test
    void saysWhatIsWrongWithASignedBody() {
        String noNumber = body("x", "12", "C");
        String unknown =
                """
                {"from":"+12125550123","text":"C","loud":true}""";

        assertThat(post(noNumber, signature(noNumber))).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(post(unknown, signature(unknown))).hasStatus(HttpStatus.BAD_REQUEST);
    }

    @Test
    void hearsStrangersAndChatterWithoutEffect() {
        String stranger = body("y", "+12125550199", "C");
        int before = world.announced().size();

        assertThat(post(stranger, signature(stranger))).hasStatus(HttpStatus.NO_CONTENT);
        assertThat(texts("thank you!")).hasStatus(HttpStatus.NO_CONTENT);

        assertThat(world.announced()).hasSize(before);
    }

    private MvcTestResult texts(String text) {
        String body = body(UUID.randomUUID().toString(), Said.PHONE, text);
        return post(body, signature(body));
    }

    private MvcTestResult post(String body, String signature) {
        return web.post()
                .uri("/api/inbound/sms")
                .contentType(MediaType.APPLICATION_JSON)
                .header("X-Signature", signature)
                .content(body)
                .exchange();
    }

    private static String body(String id, String from, String text) {
        return """
               {"id":"%s","from":"%s","text":"%s"}"""
                .formatted(id, from, text);
    }

    private static String signature(String body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            byte[] key = "provider-secret".getBytes(StandardCharsets.UTF_8);
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(body.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
