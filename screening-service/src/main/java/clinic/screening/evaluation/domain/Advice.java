package clinic.screening.evaluation.domain;

/// What a finding asks the staff to prepare.
public enum Advice {
    LIE_FLAT("Patient lies flat for the injection"),
    PREPARE_FOR_ALLERGY("Prepare the room for the allergy"),
    SUGGEST_ULTRASOUND("Ultrasound guidance suggested"),
    TALK_WITH_PATIENT("The doctor talks with the patient before the visit"),
    MEASURE_GLUCOSE("Measure the blood sugar at check-in"),
    FASTING("Patient is told when to stop eating and drinking");

    private final String text;

    Advice(String text) {
        this.text = text;
    }

    public String text() {
        return text;
    }
}
