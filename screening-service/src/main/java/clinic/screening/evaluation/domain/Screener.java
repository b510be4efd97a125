package clinic.screening.evaluation.domain;

import clinic.screening.policy.domain.RuleId;
import clinic.screening.questionnaire.domain.Option;
import clinic.screening.questionnaire.domain.Question;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Evaluates answers. A pure function: the same circumstances give the same result.
public final class Screener {

    private Screener() {}

    public static Result evaluate(Circumstances given) {
        List<Finding> findings = new ArrayList<>();
        for (Rule rule : Rules.asked(given.pass(), given.visit())) {
            Optional<Question> question = rule.question();
            if (question.isEmpty()) {
                findings.addAll(rule.judge(given));
                continue;
            }
            Optional<?> main = given.answers().get(question.get().main());
            if (main.isEmpty()) {
                findings.add(open(given, rule.id(), "Not answered"));
                continue;
            }
            if (main.get() instanceof Option option && option.unsure()) {
                findings.add(open(given, rule.id(), "The patient is not sure"));
            }
            findings.addAll(rule.judge(given));
        }
        return new Result(findings);
    }

    private static Finding open(Circumstances given, RuleId rule, String what) {
        return given.finding(
                rule, Verdict.review(), given.policy().rule(rule).title() + ": " + what);
    }
}
