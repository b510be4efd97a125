package clinic.screening.evaluation.domain;

import clinic.screening.questionnaire.domain.Option;

/// The two units blood sugar is told in.
public enum GlucoseUnit implements Option {
    MG_DL("mg/dL"),
    MMOL_L("mmol/L");

    private final String label;

    GlucoseUnit(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
