package clinic.screening.evaluation.domain;

import static clinic.screening.policy.domain.RuleId.R12;

import clinic.common.contract.Treatment;
import clinic.screening.policy.domain.RuleId;
import clinic.screening.questionnaire.domain.Field;
import clinic.screening.questionnaire.domain.Option;
import clinic.screening.questionnaire.domain.Question;
import clinic.screening.questionnaire.domain.YesNo;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// R12 allergy: to a drug that is planned it blocks; to anything else the doctor looks and the room
/// is prepared.
public final class Allergy implements Rule {

    public enum Cause implements Option {
        LOCAL_ANAESTHETIC("Numbing medicine (local anaesthetic)"),
        STEROID("Steroid (cortisone)"),
        BOTULINUM("Botulinum toxin"),
        IODINE("Iodine"),
        PLASTER("Plaster"),
        CHLORHEXIDINE("Chlorhexidine (skin cleaner)"),
        LATEX("Latex");

        private final String label;

        Cause(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    public static final Field<YesNo> ALLERGY = Field.choice(R12, "allergy", YesNo.class, "Allergy");
    public static final Field<Set<Cause>> TO = Field.choices(R12, "to", Cause.class, "To what?");
    public static final Field<String> REACTION = Field.text(R12, "reaction", "What happened?");

    @Override
    public RuleId id() {
        return R12;
    }

    @Override
    public Optional<Question> question() {
        return Optional.of(
                Question.of(
                        R12,
                        Question.Group.GENERAL,
                        "Did you ever have an allergic reaction to one of these?",
                        ALLERGY,
                        TO,
                        REACTION));
    }

    @Override
    public List<Finding> judge(Circumstances given) {
        if (!given.answers().is(ALLERGY, YesNo.YES)) {
            return List.of();
        }
        Set<Cause> causes = given.answers().get(TO).orElse(Set.of());
        if (causes.isEmpty()) {
            return List.of(
                    given.finding(
                            R12,
                            Verdict.review(),
                            "Allergy; not said to what",
                            Advice.PREPARE_FOR_ALLERGY));
        }
        Set<Cause> planned = EnumSet.copyOf(causes);
        planned.retainAll(drugs(given.visit().treatment()));
        Set<Cause> others = EnumSet.copyOf(causes);
        others.removeAll(planned);
        List<Finding> findings = new ArrayList<>();
        if (!planned.isEmpty()) {
            findings.add(
                    given.finding(
                            R12,
                            new Verdict.BlockDrug(),
                            "Allergy to the planned drug: " + names(planned),
                            Advice.PREPARE_FOR_ALLERGY));
        }
        if (!others.isEmpty()) {
            findings.add(
                    given.finding(
                            R12,
                            Verdict.review(),
                            "Allergy: " + names(others),
                            Advice.PREPARE_FOR_ALLERGY));
        }
        return findings;
    }

    private static Set<Cause> drugs(Treatment treatment) {
        return switch (treatment) {
            case LOCAL_ANAESTHETIC -> EnumSet.of(Cause.LOCAL_ANAESTHETIC);
            case WITH_STEROID -> EnumSet.of(Cause.LOCAL_ANAESTHETIC, Cause.STEROID);
            case BOTULINUM -> EnumSet.of(Cause.BOTULINUM);
        };
    }

    private static String names(Set<Cause> causes) {
        return causes.stream().map(Cause::label).collect(Collectors.joining(", "));
    }
}
