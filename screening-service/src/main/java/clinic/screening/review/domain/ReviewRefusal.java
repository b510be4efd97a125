package clinic.screening.review.domain;

/// Why a decision is not taken.
public enum ReviewRefusal {
    ALREADY_DECIDED("already-decided", "This review was decided before."),
    WITHDRAWN(
            "review-withdrawn",
            "This review was overtaken by newer answers, a move or a cancellation."),
    BLOCK_NEEDS_CONFIRMATION(
            "block-needs-confirmation",
            "The planned drug is blocked. Confirm a second time that it is to be given."),
    DATE_NOT_AHEAD("date-not-ahead", "The earliest day must lie ahead.");

    private final String reason;
    private final String text;

    ReviewRefusal(String reason, String text) {
        this.reason = reason;
        this.text = text;
    }

    /// A stable word for programs.
    public String reason() {
        return reason;
    }

    public String text() {
        return text;
    }
}
