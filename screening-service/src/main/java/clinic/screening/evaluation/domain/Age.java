package clinic.screening.evaluation.domain;

import static clinic.screening.policy.domain.RuleId.R13;

import clinic.screening.policy.domain.Limit;
import clinic.screening.policy.domain.RuleId;
import clinic.screening.questionnaire.domain.Question;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/// R13 age on the day of the visit, from the birth date.
final class Age implements Rule {

    @Override
    public RuleId id() {
        return R13;
    }

    @Override
    public Optional<Question> question() {
        return Optional.empty();
    }

    @Override
    public List<Finding> judge(Circumstances given) {
        if (given.birthDate().isEmpty()) {
            return List.of(
                    given.finding(R13, Verdict.review(), "Age: the birth date is not known"));
        }
        long years = ChronoUnit.YEARS.between(given.birthDate().get(), given.slotDay());
        int adult = given.policy().whole(Limit.ADULT_FROM);
        return years < adult
                ? List.of(given.finding(R13, Verdict.review(), "Under " + adult + " on the day"))
                : List.of();
    }
}
