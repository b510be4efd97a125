package clinic.gateway.link;

/// What happens to who opens a link.
sealed interface Opening {

    /// Nobody announced it, or the announcement is still on its way.
    record Unknown() implements Opening {}

    record Used() implements Opening {}

    record Expired() implements Opening {}

    /// Too many wrong birth dates.
    record Locked() implements Opening {}

    record AsksBirthDate(PatientLink link) implements Opening {}

    record Open(PatientLink link) implements Opening {}
}
