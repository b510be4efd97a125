package clinic.screening.evaluation.domain;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.common.contract.BodyRegion;
import clinic.common.contract.ScreeningPass;
import clinic.common.contract.Treatment;
import clinic.screening.policy.domain.RuleId;
import clinic.screening.questionnaire.domain.Field;
import clinic.screening.questionnaire.domain.Question;
import clinic.screening.questionnaire.domain.YesNo;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ScreenerTest {

    @ParameterizedTest
    @EnumSource
    void clearsTheHealthy(Treatment treatment) {
        assertThat(Given.healthy(treatment).screened().outcome()).isEqualTo(Severity.CLEAR);
    }

    @ParameterizedTest
    @EnumSource
    void asksTheDoctorAboutWhateverIsNotAnswered(Treatment treatment) {
        Given given = Given.healthy(treatment).at(BodyRegion.NECK_LEFT);

        for (Question question : questions(given)) {
            assertThat(given.leavingOut(question.rule()).screened().outcome())
                    .as(question.rule().name())
                    .isEqualTo(Severity.REVIEW);
        }
    }

    @Test
    @SuppressWarnings("unchecked")
    void asksTheDoctorAboutWhateverThePatientIsNotSureOf() {
        Given given = Given.botulinum().at(BodyRegion.NECK_LEFT);

        for (Question question : questions(given)) {
            if (given.answers().values().get(question.main()) instanceof YesNo) {
                Field<YesNo> main = (Field<YesNo>) question.main();
                assertThat(given.answering(main, YesNo.UNSURE).screened().outcome())
                        .as(question.rule().name())
                        .isEqualTo(Severity.REVIEW);
            }
        }
    }

    @Test
    void asksOnlyWhatCanHaveChangedAgain() {
        PlannedVisit visit = Given.botulinum().at(BodyRegion.NECK_LEFT).circumstances().visit();

        assertThat(Rules.questions(ScreeningPass.RESCREEN, visit))
                .extracting(Question::rule)
                .containsExactlyInAnyOrder(
                        RuleId.R01,
                        RuleId.R02,
                        RuleId.R03,
                        RuleId.R04,
                        RuleId.R05,
                        RuleId.R07,
                        RuleId.R08,
                        RuleId.R09,
                        RuleId.R10,
                        RuleId.R11);
    }

    @Test
    void doesNotMissWhatARescreenDoesNotAsk() {
        Given given =
                Given.withoutSteroid()
                        .asked(ScreeningPass.RESCREEN)
                        .leavingOut(RuleId.R12)
                        .leavingOut(RuleId.R17)
                        .leavingOut(RuleId.BASELINE)
                        .withoutBirthDate();

        assertThat(given.screened().outcome()).isEqualTo(Severity.CLEAR);
    }

    private static List<Question> questions(Given given) {
        return Rules.questions(given.pass(), given.circumstances().visit()).stream()
                .filter(question -> !question.mandatory())
                .toList();
    }
}
