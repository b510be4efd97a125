package clinic.notification.message;

import clinic.notification.text.Letter;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The letters that are written and not yet handed over.
public interface Outgoing {

    /// @param letters one per channel, in the order in which they are tried
    void add(UUID messageId, List<Letter> letters, Instant now);

    /// Takes the next letter in hand, or none. Two senders never get the same one, unless the first
    /// was gone for longer than `lease`. The message's row is locked until the transaction ends.
    Optional<Claim> claim(Instant now, Duration lease);

    /// Puts a claimed letter back.
    void again(Claim claim, Instant nextTry);

    /// The letter has gone, or will not go: nothing of it stays.
    void remove(UUID messageId);

    /// @param position which of the letters is to be tried
    /// @param round how many rounds of attempts that one has had
    record Claim(UUID messageId, List<Letter> letters, int position, int round) {
        public Claim {
            letters = List.copyOf(letters);
        }

        public Letter letter() {
            return letters.get(position);
        }

        public boolean hasAnotherChannel() {
            return position + 1 < letters.size();
        }

        public Claim onNextChannel() {
            return new Claim(messageId, letters, position + 1, 0);
        }

        public Claim afterRound() {
            return new Claim(messageId, letters, position, round + 1);
        }
    }
}
