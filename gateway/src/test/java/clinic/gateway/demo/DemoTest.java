package clinic.gateway.demo;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.common.time.SharedOffset;
import clinic.gateway.testing.Browser;
import clinic.gateway.testing.GatewayUnderTest;
import clinic.gateway.testing.StubService;
import clinic.gateway.testing.Tokens;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

class DemoTest extends GatewayUnderTest {
    private static final String MAIL =
            """
            From: clinic@example.org
            To: ada@example.org
            Subject: =?utf-8?Q?Your_visit_=E2=80=93_soon?=
            Date: Mon, 2 Mar 2026 10:00:00 +0000
            MIME-Version: 1.0
            Content-Type: multipart/mixed; boundary=b

            --b
            Content-Type: text/plain; charset=utf-8
            Content-Transfer-Encoding: quoted-printable

            Please open http://localhost:8080/p/abc_DEF-123. =C3=84
            --b
            Content-Type: text/calendar; charset=utf-8; name=visit.ics
            Content-Disposition: attachment; filename=visit.ics

            BEGIN:VCALENDAR
            --b--
            """;

    @Autowired private SharedOffset offset;

    @Test
    void theClockMovesForwardForEverybodyAndOnlyByAdmins() {
        String admin = bearer("\"ADMIN\"");
        Duration before = offset.read();
        HttpResponse<String> moved =
                browser().json("/api/demo/clock", "{\"forward\":\"P7D\"}", "Authorization", admin);
        assertThat(moved.statusCode()).isEqualTo(200);
        assertThat(moved.body())
                .isEqualTo("{\"now\":\"" + clock.instant().plus(Duration.ofDays(7)) + "\"}");
        assertThat(offset.read()).isEqualTo(before.plusDays(7));
        assertThat(browser().get("/api/demo/clock", "Authorization", admin).body())
                .contains(clock.instant().toString());
        String ops = bearer("\"OPS\"");
        assertThat(browser().get("/api/demo/clock", "Authorization", ops).statusCode())
                .isEqualTo(403);
    }

    @Test
    void aStepThatIsNotForwardIsRefused() {
        String admin = bearer("\"ADMIN\"");
        for (String step : List.of("-PT1H", "PT0S", "tomorrow", "P9999D")) {
            HttpResponse<String> answer =
                    browser()
                            .json(
                                    "/api/demo/clock",
                                    "{\"forward\":\"" + step + "\"}",
                                    "Authorization",
                                    admin);
            assertThat(answer.statusCode()).as(step).isEqualTo(422);
            assertThat(answer.body()).contains("\"field\":\"forward\"");
        }
    }

    @Test
    void messagesAreReadWithTheirLinksAndAttachments() {
        mailboxHolds(MAIL);
        HttpResponse<String> answer =
                browser()
                        .get(
                                "/mailbox/api/messages?to=ada%2Bx%40example.org",
                                "Authorization", bearer("\"OPS\""));
        assertThat(answer.statusCode()).isEqualTo(200);
        var mail = JsonMapper.shared().readTree(answer.body()).get(0);
        assertThat(mail.get("to").asString()).isEqualTo("ada+x@example.org");
        assertThat(mail.get("subject").asString()).isEqualTo("Your visit – soon");
        assertThat(mail.get("sentAt").asString()).isEqualTo("2026-03-02T10:00:00Z");
        assertThat(mail.get("text").asString()).contains("Ä");
        assertThat(mail.get("links").get(0).asString())
                .isEqualTo("http://localhost:8080/p/abc_DEF-123");
        assertThat(mail.get("attachments").get(0).get("name").asString()).isEqualTo("visit.ics");
        assertThat(mail.get("attachments").get(0).get("content").asString())
                .contains("BEGIN:VCALENDAR");
        StubService.Asked asked = MAILBOX.last();
        assertThat(asked.uri()).isEqualTo("/api/user/ada%2Bx%40example.org/messages/");
    }

    @Test
    void thePageShowsMessagesWithLinksToFollow() {
        mailboxHolds(MAIL);
        Browser desk = signedIn("FRONT_DESK");
        HttpResponse<String> page = desk.get("/mailbox?to=ada@sms.local");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("<a href=\"http://localhost:8080/p/abc_DEF-123\">", ">SMS<", "visit.ics");
    }

    @Test
    void anAddressNobodyWroteToHasNoMessages() {
        MAILBOX.answers(404, Map.of("Content-Type", List.of("application/json")), "{}");
        assertThat(
                        browser()
                                .get(
                                        "/mailbox/api/messages?to=nobody@example.org",
                                        "Authorization",
                                        bearer("\"OPS\""))
                                .body())
                .isEqualTo("[]");
    }

    @Test
    void strangersReadNoMail() {
        assertThat(browser().get("/mailbox").statusCode()).isEqualTo(302);
    }

    private static void mailboxHolds(String mime) {
        String json =
                JsonMapper.shared()
                        .writeValueAsString(
                                List.of(
                                        Map.of(
                                                "uid", "1",
                                                "Message-ID", "<1@example.org>",
                                                "subject", "x",
                                                "contentType", "multipart/mixed",
                                                "email", "ada@sms.local",
                                                "login", "ada@sms.local",
                                                "mimeMessage", mime.replace("\n", "\r\n"))));
        MAILBOX.answers(200, Map.of("Content-Type", List.of("application/json")), json);
    }

    private String bearer(String roles) {
        return Tokens.bearer(Tokens.make(browser(), account("ADMIN"), roles));
    }
}
