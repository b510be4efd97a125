package clinic.screening.questionnaire.domain;

/// A choice in a question; implemented by enums, whose names travel in JSON.
public interface Option {

    /// As the patient reads it.
    String label();

    /// True for "not sure": then a doctor looks at it.
    default boolean unsure() {
        return false;
    }
}
