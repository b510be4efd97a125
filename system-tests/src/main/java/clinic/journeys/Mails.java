package clinic.journeys;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/// The mails that reached an address, read through the demo's mailbox.
public final class Mails {
    private static final Pattern LINK = Pattern.compile("/p/([A-Za-z0-9_-]{20,})");

    private final Staff reader;

    public Mails(Staff reader) {
        this.reader = reader;
    }

    /// @param text the plain text
    public record Mail(String subject, String text) {

        /// The tokens of the patient links in it, in the order they are written.
        public List<String> links() {
            var found = new ArrayList<String>();
            Matcher matcher = LINK.matcher(text);
            while (matcher.find()) {
                if (!found.contains(matcher.group(1))) {
                    found.add(matcher.group(1));
                }
            }
            return found;
        }
    }

    /// Oldest first.
    public List<Mail> to(String address) {
        String path =
                "/mailbox/api/messages?to=" + URLEncoder.encode(address, StandardCharsets.UTF_8);
        JsonNode answer = reader.get(path).expected().json();
        var mails = new ArrayList<Mail>();
        for (JsonNode mail : answer) {
            mails.add(new Mail(mail.path("subject").asString(""), mail.path("text").asString("")));
        }
        return mails;
    }
}
