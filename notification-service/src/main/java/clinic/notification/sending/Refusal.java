package clinic.notification.sending;

import jakarta.mail.SendFailedException;
import jakarta.mail.internet.AddressException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.MailSendException;

/// Reads from an SMTP server's no whether it is meant for good: replies of the class 5xx about the
/// address or the mail (RFC 5321, 4.2.1) are, all else may pass.
final class Refusal {
    private static final int PERMANENT = 500;

    private Refusal() {}

    static boolean isFinal(MailSendException failure) {
        for (Exception each : failure.getMessageExceptions()) {
            if (isFinal(each)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isFinal(@Nullable Exception failure) {
        return switch (failure) {
            case null -> false;
            case AddressException _ -> true;
            case SMTPAddressFailedException refused -> refused.getReturnCode() >= PERMANENT;
            case SMTPSendFailedException refused ->
                    refused.getReturnCode() >= PERMANENT || isFinal(refused.getNextException());
            case SendFailedException refused -> isFinal(refused.getNextException());
            default -> false;
        };
    }
}
