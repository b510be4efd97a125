package clinic.notification.sending;

import clinic.notification.message.domain.Channel;
import clinic.notification.text.Letter;
import org.springframework.stereotype.Component;

/// Texts into a mailbox that can be looked at, as mail to `<digits>@sms.local`: the adapter of a
/// machine that has no SMS provider.
@Component
class MailboxSmsProvider implements Provider {
    private final Smtp smtp;
    private final SendingProperties properties;

    MailboxSmsProvider(Smtp smtp, SendingProperties properties) {
        this.smtp = smtp;
        this.properties = properties;
    }

    @Override
    public Channel channel() {
        return Channel.SMS;
    }

    @Override
    public void hand(Letter letter, String key) {
        String digits = letter.to().replaceAll("\\D", "");
        smtp.send(letter, digits + "@" + properties.smsDomain(), key + ".sms");
    }
}
