package clinic.screening.evaluation.domain;

import clinic.common.contract.ScreeningPass;
import clinic.screening.questionnaire.domain.Question;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// All rules that questions feed, and what each pass asks. Blood pressure (R06) is `VitalSigns`.
public final class Rules {

    static final List<Rule> ALL =
            List.of(
                    new Baseline(),
                    new Infection(),
                    new Antibiotic(),
                    new Wound(),
                    new Surgery(),
                    new Vaccine(),
                    new Glucose(),
                    new SteroidSpacing(),
                    new Botulinum(),
                    new BloodThinner(),
                    new Pregnancy(),
                    new Allergy(),
                    new Age(),
                    new Fasting(),
                    new Fainting(),
                    new ChestWall(),
                    new BleedingDisorder());

    private Rules() {}

    /// The questions of a pass for such a visit, in the order they are asked.
    public static List<Question> questions(ScreeningPass pass, PlannedVisit visit) {
        if (pass == ScreeningPass.VITALS) {
            return List.of(VitalSigns.QUESTION);
        }
        return asked(pass, visit).stream()
                .map(Rule::question)
                .flatMap(Optional::stream)
                .sorted(Comparator.comparing(Question::group))
                .toList();
    }

    /// Every question there is, to read what is stored.
    public static List<Question> everyQuestion() {
        return Stream.concat(
                        ALL.stream().map(Rule::question).flatMap(Optional::stream),
                        Stream.of(VitalSigns.QUESTION))
                .toList();
    }

    static List<Rule> asked(ScreeningPass pass, PlannedVisit visit) {
        if (pass == ScreeningPass.VITALS) {
            return List.of();
        }
        return ALL.stream()
                .filter(rule -> rule.concerns(visit))
                .filter(rule -> rule.canChange() || pass == ScreeningPass.BOOKING)
                .toList();
    }
}
