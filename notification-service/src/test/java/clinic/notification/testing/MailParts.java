package clinic.notification.testing;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A mail taken apart; what is not there is empty.
public record MailParts(String text, String html, String calendar) {
    private static final Pattern TOKEN = Pattern.compile("/p/([\\w-]+)");

    public static MailParts of(Part mail) throws MessagingException, IOException {
        return new MailParts(
                find(mail, "text/plain"), find(mail, "text/html"), find(mail, "text/calendar"));
    }

    /// The words of a mail, for tests that look at nothing else.
    public static String textOf(Part mail) {
        try {
            return of(mail).text();
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /// The tokens of the links in the text, in order.
    public List<String> tokens() {
        List<String> tokens = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(text);
        while (matcher.find()) {
            tokens.add(matcher.group(1));
        }
        return tokens;
    }

    private static String find(Part part, String type) throws MessagingException, IOException {
        if (part.isMimeType(type)) {
            try (InputStream content = part.getInputStream()) {
                return new String(content.readAllBytes(), StandardCharsets.UTF_8)
                        .replace("\r\n", "\n");
            }
        }
        if (part.isMimeType("multipart/*")) {
            Multipart parts = (Multipart) part.getContent();
            for (int n = 0; n < parts.getCount(); n++) {
                String found = find(parts.getBodyPart(n), type);
                if (!found.isEmpty()) {
                    return found;
                }
            }
        }
        return "";
    }
}
