package clinic.ops.deadletter;

import java.util.List;
import java.util.OptionalLong;

/// The letters the services have parked, as far as they announced it, and what became of them.
public interface ParkedLetters {

    /// Writes down what was announced. What is settled stays so, in whichever order that is heard.
    void put(ParkedLetter letter);

    /// The latest first.
    ///
    /// @param before where the page begins, as `LetterPage` said; empty for the first one
    LetterPage page(Which which, OptionalLong before, int limit);

    /// How many are parked and not settled.
    long open();

    /// A number that changes with every announcement.
    long position();

    /// Which letters are asked for.
    enum Which {
        ALL,
        OPEN,
        SETTLED
    }

    /// Some of the letters.
    ///
    /// @param next where the next page begins; empty on the last one
    record LetterPage(List<ParkedLetter> letters, OptionalLong next) {

        public LetterPage {
            letters = List.copyOf(letters);
        }
    }
}
