package clinic.notification.sending;

import clinic.notification.message.domain.Channel;
import clinic.notification.text.Letter;
import org.springframework.stereotype.Component;

/// Mail, by SMTP.
@Component
class MailProvider implements Provider {
    private final Smtp smtp;

    MailProvider(Smtp smtp) {
        this.smtp = smtp;
    }

    @Override
    public Channel channel() {
        return Channel.EMAIL;
    }

    @Override
    public void hand(Letter letter, String key) {
        smtp.send(letter, letter.to(), key + ".email");
    }
}
