package clinic.screening.questionnaire.domain;

/// The usual three answers.
public enum YesNo implements Option {
    NO("No"),
    YES("Yes"),
    UNSURE("Not sure");

    private final String label;

    YesNo(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }

    @Override
    public boolean unsure() {
        return this == UNSURE;
    }
}
