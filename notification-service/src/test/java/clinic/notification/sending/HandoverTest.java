package clinic.notification.sending;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.notification.message.domain.Channel;
import clinic.notification.text.Letter;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;

class HandoverTest {
    private static final Letter LETTER =
            new Letter(Channel.SMS, "+12125550123", "s", "t", null, null, null);

    private final Moody provider = new Moody();
    private final Handover handover =
            new Handover(
                    List.of(provider),
                    new SendingProperties(
                            "from@example.org",
                            "sms.local",
                            0,
                            Duration.ofSeconds(1),
                            Duration.ofMinutes(1),
                            3,
                            Duration.ofMillis(1),
                            4,
                            Duration.ofMinutes(1),
                            new SendingProperties.Breaker(50, 4, Duration.ofHours(1))));

    @Test
    void triesAgainUnderTheSameKey() {
        provider.does(new IllegalStateException("busy"), new IllegalStateException("busy"));

        assertThat(handover.tryOnce(LETTER, "key")).isEqualTo(Outcome.TAKEN);
        assertThat(provider.keys).containsExactly("key", "key", "key");
    }

    @Test
    void givesUpTheRoundAfterItsAttempts() {
        provider.does(
                new IllegalStateException("busy"),
                new IllegalStateException("busy"),
                new IllegalStateException("busy"));

        assertThat(handover.tryOnce(LETTER, "key")).isEqualTo(Outcome.FAILED);
    }

    @Test
    void doesNotRepeatWhatIsRefusedForGood() {
        provider.does(new Provider.Undeliverable(new IllegalArgumentException("no such user")));

        assertThat(handover.tryOnce(LETTER, "key")).isEqualTo(Outcome.REFUSED);
        assertThat(provider.keys).hasSize(1);
    }

    @Test
    void leavesAFailingProviderAlone() {
        for (int n = 0; n < 6; n++) {
            provider.does(new IllegalStateException("away"));
        }
        handover.tryOnce(LETTER, "one");
        handover.tryOnce(LETTER, "two");
        int asked = provider.keys.size();

        assertThat(handover.tryOnce(LETTER, "three")).isEqualTo(Outcome.LEFT_ALONE);
        assertThat(provider.keys).hasSize(asked);
    }

    @Test
    void refusesAChannelNobodyServes() {
        Letter mail = new Letter(Channel.EMAIL, "a@example.org", "s", "t", null, null, null);

        assertThat(handover.tryOnce(mail, "key")).isEqualTo(Outcome.REFUSED);
    }

    /// Fails as told, then takes everything.
    private static final class Moody implements Provider {
        private final Deque<RuntimeException> moods = new ArrayDeque<>();
        private final List<String> keys = new ArrayList<>();

        void does(RuntimeException... failures) {
            moods.addAll(List.of(failures));
        }

        @Override
        public Channel channel() {
            return Channel.SMS;
        }

        @Override
        public void hand(Letter letter, String key) {
            keys.add(key);
            if (!moods.isEmpty()) {
                throw moods.pop();
            }
        }
    }
}
