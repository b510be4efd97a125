package clinic.notification.sending;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;

/// A mail whose `Message-ID` is ours and the same in every attempt.
final class KeyedMail extends MimeMessage {
    private final String id;

    KeyedMail(Session session, String id) {
        super(session);
        this.id = id;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", "<" + id + ">");
    }
}
