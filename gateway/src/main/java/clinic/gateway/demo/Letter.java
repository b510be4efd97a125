package clinic.gateway.demo;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A message that was sent in a demo, as a reader sees it.
///
/// @param to the address it was sent to
/// @param links every address of a page that is written in the text
record Letter(
        String id,
        String to,
        String subject,
        @Nullable Instant sentAt,
        String text,
        @Nullable String html,
        List<String> links,
        List<Attachment> attachments) {

    /// Where the demo's telephone network ends.
    private static final String SMS = "@sms.local";

    /// @param content as text where the type is text, else in Base64
    record Attachment(String name, String type, String content) {}

    boolean isSms() {
        return to.endsWith(SMS);
    }
}
