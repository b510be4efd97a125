package clinic.common.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.jwt;

import clinic.common.contract.BookingContract;
import clinic.common.contract.Envelope;
import clinic.common.contract.EventCodec;
import clinic.common.contract.Stage;
import clinic.common.contract.Topics;
import clinic.common.testing.PostgresForTests;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.record.TimestampType;
import org.assertj.core.api.AbstractStringAssert;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.JwtRequestPostProcessor;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// Three letters of one booking and one record that is no event, over the API and the pages.
@SpringBootTest(
        classes = LetterKeeper.class,
        properties = {
            "spring.config.import=classpath:clinic-common.yml",
            "spring.application.name=keeper-service",
            "clinic.schema=keeper",
            "clinic.inbox.enabled=false",
            "clinic.outbox.relay=false",
            "clinic.kafka.create-topics=false",
            "management.server.port=0"
        })
@AutoConfigureMockMvc
class LetterWebTest {
    private static final String API = "/api/dead-letters/keeper";
    private static final String PAGES = "/ops/dead-letters/keeper";

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry properties) {
        PostgresForTests.forSpring(properties, "keeper");
    }

    @Autowired MockMvcTester mvc;
    @Autowired LetterKeeper keeper;
    @Autowired Intake intake;
    @Autowired TopicListener listener;
    @Autowired DeadLetters letters;
    @Autowired EventCodec codec;
    @Autowired JdbcClient jdbc;

    private final UUID booking = UUID.randomUUID();
    private long first;

    @BeforeEach
    void threeLettersWait() {
        jdbc.sql("truncate dead_letter, dead_letter_audit, outbox").update();
        keeper.poisoned.add(booking);
        intake.take(listener, List.of(event(1), event(2), event(3)));
        keeper.poisoned.clear();
        first = letters.open(1).getFirst().id();
    }

    @Test
    void listsWhatIsOpenThoseThatWaitToo() {
        json(get(API))
                .contains("\"status\":\"PARKED\"", "\"status\":\"WAITING\"", booking.toString())
                .contains("\"reason\":\"IllegalStateException\"")
                .doesNotContain("name of a patient");
        json(get(API + "?limit=1")).contains("\"next\":" + first).doesNotContain("WAITING");
        json(get(API + "?limit=2&after=" + first)).doesNotContain("PARKED", "next");
    }

    @Test
    void triesAndTakesBack() {
        json(post(API + "/" + first + "/replay", "{\"dryRun\":true}"))
                .contains("\"dryRun\":true", "\"letter\":" + first, "\"result\":\"APPLIED\"");
        assertThat(letters.open(10)).hasSize(3);
        json(get(API + "/audit")).contains("\"who\":\"Olga Ops\"", "\"dryRun\":true");
    }

    @Test
    void replaysOneOneKeyAndAll() {
        json(post(API + "/" + (first + 1) + "/replay", "{}")).contains("BEHIND_ANOTHER");
        json(post(API + "/" + first + "/replay", null)).contains("APPLIED");
        String key = "{\"topic\":\"%s\",\"key\":\"%s\"}".formatted(Topics.BOOKINGS, booking);
        json(post(API + "/replay", key)).contains("APPLIED").doesNotContain("MISSING");
        assertThat(letters.open(10)).isEmpty();
        json(post(API + "/replay", null)).contains("\"outcomes\":[]");
        json(post(API + "/" + first + "/replay", null)).contains("NOT_OPEN");
    }

    @Test
    void goesOnWithoutADiscardedOneOnceTheGapIsAccepted() {
        String key = "{\"topic\":\"%s\",\"key\":\"%s\"}".formatted(Topics.BOOKINGS, booking);
        assertThat(post(API + "/accept-gap", key)).as("nothing is missing yet").hasStatus(409);
        json(post(API + "/" + first + "/discard", null)).contains("DISCARDED");
        json(post(API + "/replay", null)).contains("MISSING_EARLIER", "waits for 1");
        json(post(API + "/accept-gap", key)).contains("GAP_ACCEPTED");
        json(post(API + "/replay", key)).contains("APPLIED");
        assertThat(letters.open(10)).isEmpty();
    }

    @Test
    void saysNoInProblems() {
        assertProblem(post(API + "/987654/replay", null), 404, "not-found");
        assertProblem(post(API + "/987654/discard", null), 404, "not-found");
        assertProblem(post(API + "/replay", "{\"topic\":\"t\"}"), 422, "invalid-fields");
        assertProblem(post(API + "/accept-gap", "{\"topic\":\"t\"}"), 422, "invalid-fields");
        assertProblem(post(API + "/replay", "{\"all\":true}"), 400, "malformed");
        assertProblem(
                mvc.post().uri(API + "/replay").with(caller("FRONT_DESK")).exchange(),
                403,
                "forbidden");
        assertThat(mvc.post().uri(API + "/replay").exchange()).hasStatus(401);
    }

    @Test
    void tellsWhatBecameOfTheOneItToldOf() {
        post(API + "/replay", null);
        assertThat(jdbc.sql("select type from outbox order by id").query(String.class).list())
                .as("the two that only waited were never told of")
                .containsExactly(Announcements.PARKED, Announcements.SETTLED);
    }

    @Test
    void showsPeopleTheSameAndWhatTheyCanDo() {
        html(get(PAGES))
                .contains("Letters kept by", "What would happen?", "Replay all of this booking")
                .contains("name=\"_csrf\"", "Discard…", "waits");
        html(post(PAGES + "/" + first + "/replay?dryRun=true"))
                .contains("What would happen", "It would be applied.", "Nothing has changed");
        html(get(PAGES + "/" + first + "/discard")).contains("Discard it for good");
        html(post(PAGES + "/" + (first + 1) + "/replay"))
                .contains("Not in its turn: letter " + first)
                .contains("Replay all of this booking");
        html(post(PAGES + "/replay?topic=" + Topics.BOOKINGS + "&key=" + booking))
                .contains("It has been applied.");
        html(get(PAGES)).contains("Nothing is parked here");
        html(get(PAGES + "/audit")).contains("Olga Ops", "replay, tried only", "applied");
    }

    @Test
    void showsPeopleAGapAndPoisonThatStaysPoison() {
        keeper.poisoned.add(booking);
        html(post(PAGES + "/replay")).contains("It failed again and stays parked: Illegal");
        html(post(PAGES + "/" + first + "/discard")).contains("It is discarded.");
        html(post(PAGES + "/replay")).contains("waits for 1", "accept-gap?");
        html(get(PAGES + "/accept-gap?topic=" + Topics.BOOKINGS + "&key=" + booking))
                .contains("Go on without the missing ones?");
        html(post(PAGES + "/accept-gap?topic=" + Topics.BOOKINGS + "&key=" + booking))
                .contains("no longer waited for");
        assertThat(get(PAGES + "/987654/discard")).hasStatus(404);
    }

    private ConsumerRecord<byte[], byte[]> event(long sequence) {
        UUID id = UUID.nameUUIDFromBytes((booking + "/" + sequence).getBytes(UTF_8));
        ProducerRecord<byte[], byte[]> sent =
                codec.write(
                        new Envelope(
                                id,
                                "/elsewhere",
                                Instant.EPOCH,
                                sequence,
                                id,
                                null,
                                null,
                                new BookingContract.Confirmed(booking, id, Stage.CONFIRMED)));
        return new ConsumerRecord<>(
                Topics.BOOKINGS,
                0,
                sequence,
                0,
                TimestampType.CREATE_TIME,
                36,
                sent.value().length,
                sent.key(),
                sent.value(),
                sent.headers(),
                Optional.empty());
    }

    private MvcTestResult get(String uri) {
        return mvc.get().uri(uri).with(caller("OPS")).exchange();
    }

    private MvcTestResult post(String uri) {
        return mvc.post().uri(uri).with(caller("ADMIN")).exchange();
    }

    private MvcTestResult post(String uri, @org.jspecify.annotations.Nullable String body) {
        var request = mvc.post().uri(uri).with(caller("OPS"));
        return body == null
                ? request.exchange()
                : request.contentType("application/json").content(body).exchange();
    }

    private static AbstractStringAssert<?> json(MvcTestResult result) {
        assertThat(result).hasStatusOk().hasContentTypeCompatibleWith("application/json");
        return assertThat(result).bodyText();
    }

    private static AbstractStringAssert<?> html(MvcTestResult result) {
        assertThat(result).hasStatusOk().hasContentTypeCompatibleWith("text/html");
        return assertThat(result).bodyText();
    }

    private static void assertProblem(MvcTestResult result, int status, String reason) {
        assertThat(result)
                .hasStatus(status)
                .hasContentTypeCompatibleWith("application/problem+json");
        assertThat(result).bodyText().contains(reason);
    }

    private static JwtRequestPostProcessor caller(String role) {
        return jwt().jwt(
                        token ->
                                token.subject("o-1")
                                        .claim("name", "Olga Ops")
                                        .claim("roles", List.of(role)))
                .authorities(new SimpleGrantedAuthority("ROLE_" + role));
    }
}
