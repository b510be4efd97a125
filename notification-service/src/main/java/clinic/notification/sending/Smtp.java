package clinic.notification.sending;

import clinic.notification.text.Letter;
import clinic.notification.text.TextProperties;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import jakarta.mail.util.StreamProvider;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import org.eclipse.angus.mail.util.MailStreamProvider;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.mail.MailParseException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/// Turns a letter into a mail and hands it to the SMTP server. The `Message-ID` is ours and stays
/// the same in every attempt.
@Component
class Smtp {
    static {
        // or Jakarta Mail looks through every jar for it, with each part of each mail
        System.setProperty(StreamProvider.class.getName(), MailStreamProvider.class.getName());
    }

    private final JavaMailSenderImpl mail;
    private final SendingProperties properties;
    private final TextProperties texts;
    private final Clock clock;

    Smtp(JavaMailSenderImpl mail, SendingProperties properties, TextProperties texts, Clock clock) {
        this.mail = mail;
        this.properties = properties;
        this.texts = texts;
        this.clock = clock;
    }

    void send(Letter letter, String to, String key) {
        MimeMessage message = compose(letter, to, key);
        try {
            mail.send(message);
        } catch (MailSendException e) {
            if (Refusal.isFinal(e)) {
                throw new Provider.Undeliverable(e);
            }
            throw e;
        }
    }

    private MimeMessage compose(Letter letter, String to, String key) {
        try {
            MimeMessage message = mail.createMimeMessage();
            message.setHeader("Message-ID", "<" + key + "@" + texts.domain() + ">");
            boolean multipart = letter.html() != null || letter.calendar() != null;
            MimeMessageHelper helper =
                    new MimeMessageHelper(message, multipart, StandardCharsets.UTF_8.name());
            helper.setFrom(properties.from());
            helper.setTo(to);
            helper.setSubject(letter.subject());
            helper.setSentDate(Date.from(clock.instant()));
            if (letter.html() == null) {
                helper.setText(letter.text());
            } else {
                helper.setText(letter.text(), letter.html());
            }
            if (letter.calendar() != null) {
                helper.addAttachment(
                        MimeUtility.encodeText("visit.ics"),
                        new ByteArrayResource(letter.calendar().getBytes(StandardCharsets.UTF_8)),
                        "text/calendar; charset=UTF-8; method=" + method(letter.calendar()));
            }
            if (letter.preferences() != null) {
                message.setHeader("List-Unsubscribe", "<" + letter.preferences() + ">");
            }
            message.setHeader("Auto-Submitted", "auto-generated");
            return message;
        } catch (jakarta.mail.MessagingException
                | java.io.UnsupportedEncodingException
                | MailParseException e) {
            throw new Provider.Undeliverable(e);
        }
    }

    private static String method(String calendar) {
        return calendar.contains("METHOD:CANCEL") ? "CANCEL" : "PUBLISH";
    }
}
