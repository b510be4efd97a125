package clinic.notification.sending;

import clinic.notification.message.domain.Channel;
import clinic.notification.text.Letter;

/// Takes letters of one channel. The port behind which the real SMS provider will stand.
public interface Provider {

    Channel channel();

    /// @param key the same in every attempt for one message, so that a provider can tell a repeat
    /// @throws Undeliverable where trying again cannot help
    /// @throws RuntimeException where it may
    void hand(Letter letter, String key);

    /// The provider refuses this letter or this address for good.
    final class Undeliverable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public Undeliverable(Throwable cause) {
            super("the provider refuses it for good", cause);
        }
    }
}
