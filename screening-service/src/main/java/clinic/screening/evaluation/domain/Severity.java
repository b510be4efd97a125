package clinic.screening.evaluation.domain;

/// How much a finding weighs, mildest first.
public enum Severity {
    CLEAR,
    REVIEW,
    DEFER,
    BLOCK
}
