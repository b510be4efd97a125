package clinic.screening.evaluation.domain;

import clinic.common.contract.ScreeningPass;
import clinic.screening.policy.domain.Limit;
import clinic.screening.policy.domain.Policy;
import clinic.screening.policy.domain.RuleId;
import clinic.screening.questionnaire.domain.Answers;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;

/// Everything an evaluation may look at.
///
/// @param slotDay the day of the visit at the site
/// @param today the present day at the site
/// @param birthDate absent once the patient's record was erased
public record Circumstances(
        Policy policy,
        ScreeningPass pass,
        PlannedVisit visit,
        LocalDate slotDay,
        LocalDate today,
        Optional<LocalDate> birthDate,
        Answers answers) {

    public static Circumstances of(
            Policy policy,
            ScreeningPass pass,
            PlannedVisit visit,
            LocalDate slotDay,
            ZoneId site,
            Optional<LocalDate> birthDate,
            Answers answers,
            Instant now) {
        LocalDate today = now.atZone(site).toLocalDate();
        return new Circumstances(policy, pass, visit, slotDay, today, birthDate, answers);
    }

    Finding finding(RuleId rule, Verdict verdict, String text, Advice... advice) {
        return new Finding(rule, verdict, text, policy.rule(rule).source(), Set.of(advice));
    }

    /// A deferral where the visit lies before that many days have passed, else empty.
    Optional<Finding> wait(RuleId rule, LocalDate since, Limit days, String text) {
        LocalDate until = since.plusDays(policy.whole(days));
        return slotDay.isBefore(until)
                ? Optional.of(finding(rule, new Verdict.DeferUntil(until), text))
                : Optional.empty();
    }
}
