package clinic.checker.gather;

import clinic.checker.evidence.Mailbox;
import clinic.checker.evidence.Mailbox.Mail;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads the mails' headers through the mailbox's own API. Addresses and words are not kept.
final class MailboxReader {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration ONE_REQUEST = Duration.ofSeconds(60);
    private static final Pattern ID = header("Message-ID");
    private static final Pattern DATE = header("Date");

    /// RFC 5322, with the zone's name in brackets behind it at times.
    private static final DateTimeFormatter MAIL_DATE =
            DateTimeFormatter.ofPattern("EEE, d MMM yyyy HH:mm:ss Z", Locale.ROOT);

    private final HttpClient client =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(Duration.ofSeconds(5))
                    .build();
    private final Installation installation;

    MailboxReader(Installation installation) {
        this.installation = installation;
    }

    Mailbox read() {
        List<Mail> mails = new ArrayList<>();
        for (JsonNode user : get("/api/user")) {
            String address =
                    URLEncoder.encode(user.path("email").asString(""), StandardCharsets.UTF_8);
            for (JsonNode mail : get("/api/user/" + address + "/messages/")) {
                mails.add(mail(mail));
            }
        }
        return new Mailbox(installation.mailboxSince(), mails);
    }

    private JsonNode get(String path) {
        try {
            var request =
                    HttpRequest.newBuilder(URI.create(installation.mailbox() + path))
                            .timeout(ONE_REQUEST)
                            .build();
            var answer = client.send(request, BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException("the mailbox answers with " + answer.statusCode());
            }
            return JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Mail mail(JsonNode mail) {
        String text = mail.path("mimeMessage").asString("");
        String id = first(ID, text);
        return new Mail(id == null ? "none" : id, date(first(DATE, text)));
    }

    private static @Nullable Instant date(@Nullable String text) {
        try {
            return text == null
                    ? null
                    : OffsetDateTime.parse(text.replaceAll("\\s*\\(.*", ""), MAIL_DATE).toInstant();
        } catch (DateTimeParseException _) {
            return null;
        }
    }

    private static @Nullable String first(Pattern header, String text) {
        Matcher matcher = header.matcher(text);
        return matcher.find() ? matcher.group(1).strip() : null;
    }

    private static Pattern header(String name) {
        return Pattern.compile(
                "^" + name + ":\\s*(.*)$", Pattern.MULTILINE | Pattern.CASE_INSENSITIVE);
    }
}
