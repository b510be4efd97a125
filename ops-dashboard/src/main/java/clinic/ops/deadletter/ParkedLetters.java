package clinic.ops.deadletter;

import java.util.List;
import java.util.OptionalLong;

/// The letters the services have parked, as far as they announced it.
public interface ParkedLetters {

    /// @return false where the letter is known already; then nothing changes
    boolean add(ParkedLetter letter);

    /// The latest first.
    ///
    /// @param before where the page begins, as `LetterPage` said; empty for the first one
    LetterPage page(OptionalLong before, int limit);

    long count();

    /// Some of the letters.
    ///
    /// @param next where the next page begins; empty on the last one
    record LetterPage(List<ParkedLetter> letters, OptionalLong next) {

        public LetterPage {
            letters = List.copyOf(letters);
        }
    }
}
