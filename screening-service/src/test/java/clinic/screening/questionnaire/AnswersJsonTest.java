package clinic.screening.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.common.contract.ScreeningPass;
import clinic.common.web.FieldProblem;
import clinic.screening.evaluation.domain.Baseline;
import clinic.screening.evaluation.domain.BloodThinner;
import clinic.screening.evaluation.domain.Given;
import clinic.screening.evaluation.domain.Rules;
import clinic.screening.questionnaire.domain.Answers;
import clinic.screening.questionnaire.domain.Question;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class AnswersJsonTest {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final List<Question> ASKED =
            Rules.questions(ScreeningPass.BOOKING, Given.withoutSteroid().circumstances().visit());

    private static Reading read(String json) {
        return AnswersJson.read(JSON.readTree(json), ASKED, Given.TODAY);
    }

    @Test
    void readsWhatItWrote() {
        Answers answers =
                Given.nothingWrong()
                        .with(BloodThinner.WHICH, EnumSet.of(BloodThinner.Drug.ASPIRIN))
                        .with(BloodThinner.INR, new BigDecimal("2.4"))
                        .with(BloodThinner.INR_DATE, Given.TODAY)
                        .with(BloodThinner.WHY, "stent");

        Answers again =
                AnswersJson.stored(
                        JSON.readTree(AnswersJson.write(answers).toString()),
                        Rules.everyQuestion());

        assertThat(again).isEqualTo(answers);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"R99\":{}}|answers.R99",
                "{\"R09\":{\"botulinumBefore\":\"NO\"}}|answers.R09",
                "{\"R10\":{\"inrr\":2}}|answers.R10.inrr"
            })
    void namesWhatWasNotAsked(String json, String name) {
        assertThat(read(json)).isEqualTo(new Reading.NotAsked(name));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"BASELINE\":{\"nrs\":6},\"R10\":{\"inr\":\"high\"}}|answers.R10.inr|must be a number",
                "{\"BASELINE\":{\"nrs\":6},\"R10\":{\"inr\":99}}|answers.R10.inr|must be from 0.5 to 20",
                "{\"BASELINE\":{\"nrs\":6},\"R10\":{\"inrDate\":\"2026-12-02\"}}|answers.R10.inrDate|must not be in the future",
                "{\"BASELINE\":{\"nrs\":6},\"R10\":{\"inrDate\":\"2.12.2026\"}}|answers.R10.inrDate|must be a day like 2026-12-31",
                "{\"BASELINE\":{\"nrs\":6},\"R10\":{\"which\":\"ASPIRIN\"}}|answers.R10.which|must be a list of WARFARIN, CLOPIDOGREL, DOAC, ASPIRIN, OTHER",
                "{\"BASELINE\":{\"nrs\":6},\"R01\":{\"infection\":\"MAYBE\"}}|answers.R01.infection|must be one of NO, YES, UNSURE",
                "{\"BASELINE\":{\"nrs\":6},\"R01\":{\"resolving\":\"yes\"}}|answers.R01.resolving|must be true or false",
                "{\"BASELINE\":{\"nrs\":6},\"R07\":{\"glucose\":120}}|answers.R07.glucoseUnit|must be given with it",
                "{\"BASELINE\":{\"nrs\":6},\"R01\":7}|answers.R01|must be an object",
                "{\"BASELINE\":{\"nrs\":11}}|answers.BASELINE.nrs|must be from 0 to 10",
                "{\"BASELINE\":{\"nrs\":6.5}}|answers.BASELINE.nrs|must be a whole number",
                "{}|answers.BASELINE.nrs|must be answered"
            })
    void saysWhichAnswerCannotBe(String json, String field, String message) {
        assertThat(read(json))
                .isEqualTo(new Reading.Wrong(List.of(new FieldProblem(field, message))));
    }

    @Test
    void readsAFormLikeJson() {
        var json =
                AnswersForm.toJson(
                        Map.of(
                                "R10.which", List.of("ASPIRIN", "DOAC"),
                                "R10.inr", List.of("2,4"),
                                "R10.why", List.of(""),
                                "R01.resolving", List.of("true"),
                                "BASELINE.nrs", List.of("6"),
                                "_csrf", List.of("x")),
                        ASKED,
                        Set.of("_csrf"));

        assertThat(AnswersJson.read(json, ASKED, Given.TODAY))
                .isInstanceOfSatisfying(
                        Reading.Understood.class,
                        understood -> {
                            Answers answers = understood.answers();
                            assertThat(answers.get(BloodThinner.WHICH))
                                    .contains(
                                            Set.of(
                                                    BloodThinner.Drug.ASPIRIN,
                                                    BloodThinner.Drug.DOAC));
                            assertThat(answers.get(BloodThinner.INR))
                                    .contains(new BigDecimal("2.4"));
                            assertThat(answers.get(BloodThinner.WHY)).isEmpty();
                            assertThat(answers.get(Baseline.NRS)).contains(BigDecimal.valueOf(6));
                        });
    }
}
