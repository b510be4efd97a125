package clinic.gateway.demo;

import clinic.common.web.Problem;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.net.http.HttpClient;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClient.RequestHeadersSpec.ConvertibleClientHttpResponse;
import org.springframework.web.client.RestClientException;

/// Reads the demo's mailbox through GreenMail's API.
@Component
@Profile("demo")
class Mailbox {
    private static final ParameterizedTypeReference<List<User>> USERS =
            new ParameterizedTypeReference<>() {};
    private static final ParameterizedTypeReference<List<Mail>> MAILS =
            new ParameterizedTypeReference<>() {};
    private static final Comparator<Letter> OLDEST_FIRST =
            Comparator.comparing(
                    letter -> letter.sentAt() == null ? Instant.EPOCH : letter.sentAt());

    private final RestClient greenMail;

    record User(String login, String email) {}

    record Mail(
            String uid,
            @JsonProperty("Message-ID") @Nullable String messageId,
            String mimeMessage) {}

    Mailbox(MailboxProperties properties) {
        JdkClientHttpRequestFactory requests =
                new JdkClientHttpRequestFactory(
                        HttpClient.newBuilder()
                                .version(HttpClient.Version.HTTP_1_1)
                                .connectTimeout(properties.timeout())
                                .build());
        requests.setReadTimeout(properties.timeout());
        this.greenMail =
                RestClient.builder()
                        .baseUrl(properties.url().toString())
                        .requestFactory(requests)
                        .build();
    }

    List<String> addresses() {
        try {
            List<User> users = greenMail.get().uri("/api/user").retrieve().body(USERS);
            return users == null ? List.of() : users.stream().map(User::email).sorted().toList();
        } catch (RestClientException _) {
            throw away();
        }
    }

    /// Oldest first.
    List<Letter> to(String address) {
        try {
            List<Mail> mails =
                    greenMail
                            .get()
                            .uri("/api/user/{address}/messages/", address)
                            .exchange((_, answer) -> mails(answer));
            return mails == null ? List.of() : read(address, mails);
        } catch (RestClientException _) {
            throw away();
        }
    }

    /// None where nobody has written to the address yet: GreenMail does not know it then.
    private static List<Mail> mails(ConvertibleClientHttpResponse answer) throws IOException {
        List<Mail> mails = answer.getStatusCode().is4xxClientError() ? null : answer.bodyTo(MAILS);
        return mails == null ? List.of() : mails;
    }

    List<Letter> all() {
        List<Letter> all = new ArrayList<>();
        addresses().forEach(address -> all.addAll(to(address)));
        all.sort(OLDEST_FIRST);
        return all;
    }

    private static List<Letter> read(String address, List<Mail> mails) {
        return mails.stream()
                .map(mail -> LetterReader.read(id(address, mail), address, mail.mimeMessage()))
                .sorted(OLDEST_FIRST)
                .toList();
    }

    private static String id(String address, Mail mail) {
        return mail.messageId() == null ? address + "/" + mail.uid() : mail.messageId();
    }

    private static Problem away() {
        return Problem.unavailable("The mailbox is away for a moment.");
    }
}
