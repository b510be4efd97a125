package clinic.gateway.link;

import java.time.Duration;

/// What became of an answer to the birth date question.
sealed interface BirthDateAnswer {

    /// @param visit the secret by which this browser is known for a while
    record Right(String visit, String cookie, Duration goodFor) implements BirthDateAnswer {}

    record Wrong(int triesLeft) implements BirthDateAnswer {}

    /// The patient's date has not arrived here yet. It does not count as a try.
    record CannotTell() implements BirthDateAnswer {}

    /// The link does not ask, for this reason.
    record NotAsked(Opening why) implements BirthDateAnswer {}
}
