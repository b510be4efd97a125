package clinic.notification.text;

import clinic.notification.message.domain.Channel;
import org.jspecify.annotations.Nullable;

/// A message as it is handed to a provider. Bears links in clear: it is kept only until it is sent,
/// and never logged.
///
/// @param to a mail address, or a number in E.164 form
/// @param html absent for SMS
/// @param calendar an iCalendar file, where the message is about a time
/// @param preferences the link by which the patient can change or stop the messages
public record Letter(
        Channel channel,
        String to,
        String subject,
        String text,
        @Nullable String html,
        @Nullable String calendar,
        @Nullable String preferences) {

    @Override
    public String toString() {
        return "a letter by " + channel;
    }
}
