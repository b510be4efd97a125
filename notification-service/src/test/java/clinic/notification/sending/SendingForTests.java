package clinic.notification.sending;

import org.springframework.boot.test.context.TestComponent;

/// Lets tests send when they say so.
@TestComponent
public final class SendingForTests {
    private final Sending sending;

    SendingForTests(Sending sending) {
        this.sending = sending;
    }

    public void sendAll() {
        boolean found = true;
        while (found) {
            found = sending.sendNext();
        }
    }
}
