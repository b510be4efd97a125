package clinic.screening.evaluation.domain;

import static clinic.screening.policy.domain.RuleId.R16;

import clinic.common.contract.BodyRegion;
import clinic.screening.policy.domain.RuleId;
import clinic.screening.questionnaire.domain.Field;
import clinic.screening.questionnaire.domain.Question;
import clinic.screening.questionnaire.domain.YesNo;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// R16 an injection near the lung: asked where the region lies over the chest wall.
public final class ChestWall implements Rule {

    private static final Set<BodyRegion> OVER_THE_LUNG =
            Set.of(
                    BodyRegion.NECK_LEFT,
                    BodyRegion.NECK_RIGHT,
                    BodyRegion.TRAPEZIUS_LEFT,
                    BodyRegion.TRAPEZIUS_RIGHT,
                    BodyRegion.SHOULDER_LEFT,
                    BodyRegion.SHOULDER_RIGHT,
                    BodyRegion.RHOMBOID_LEFT,
                    BodyRegion.RHOMBOID_RIGHT,
                    BodyRegion.UPPER_BACK);

    public static final Field<YesNo> COPD_OR_VERY_THIN =
            Field.choice(R16, "copdOrVeryThin", YesNo.class, "COPD or very thin");

    @Override
    public RuleId id() {
        return R16;
    }

    @Override
    public boolean concerns(PlannedVisit visit) {
        return visit.regions().stream().anyMatch(OVER_THE_LUNG::contains);
    }

    @Override
    public Optional<Question> question() {
        return Optional.of(
                Question.of(
                        R16,
                        Question.Group.GENERAL,
                        "Do you have the lung disease COPD, or are you very thin?",
                        COPD_OR_VERY_THIN));
    }

    @Override
    public List<Finding> judge(Circumstances given) {
        return given.answers().is(COPD_OR_VERY_THIN, YesNo.YES)
                ? List.of(
                        given.finding(
                                R16,
                                Verdict.review(),
                                "Injection near the chest wall with COPD or very thin",
                                Advice.SUGGEST_ULTRASOUND))
                : List.of();
    }
}
