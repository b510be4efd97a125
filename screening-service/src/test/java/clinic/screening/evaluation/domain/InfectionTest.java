package clinic.screening.evaluation.domain;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.screening.policy.domain.RuleId;
import clinic.screening.questionnaire.domain.YesNo;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class InfectionTest {

    private static Given infected(Infection.Where where) {
        return Given.withoutSteroid()
                .answering(Infection.INFECTION, YesNo.YES)
                .answering(Infection.WHERE, where);
    }

    private static Given temperature(String celsius) {
        return Given.withoutSteroid().answering(Infection.TEMPERATURE, new BigDecimal(celsius));
    }

    @Test
    void blocksUntilHealedAtTheSite() {
        Result result = infected(Infection.Where.SITE).screened();

        assertThat(result.outcome()).isEqualTo(Severity.BLOCK);
        assertThat(result.course()).isEqualTo(new Course.WaitUntilHealed());
        assertThat(result.earliestDate()).isEmpty();
    }

    @Test
    void blocksUntilHealedInTheWholeBody() {
        assertThat(infected(Infection.Where.SYSTEMIC).screened().course())
                .isEqualTo(new Course.WaitUntilHealed());
    }

    @Test
    void asksTheDoctorElsewhere() {
        Given elsewhere = infected(Infection.Where.ELSEWHERE);

        assertThat(elsewhere.answering(Infection.RESOLVING, true).screened().outcome())
                .isEqualTo(Severity.REVIEW);
        assertThat(elsewhere.answering(Infection.RESOLVING, false).screened().outcome())
                .isEqualTo(Severity.REVIEW);
    }

    @Test
    void asksTheDoctorWhereThePlaceIsNotSaid() {
        Given given = Given.withoutSteroid().answering(Infection.INFECTION, YesNo.YES);

        assertThat(given.screened().course()).isEqualTo(new Course.AskDoctor());
    }

    @Test
    void takesFeverAboveTheLimitOnly() {
        assertThat(temperature("37.4").found(RuleId.R01)).isEmpty();
        assertThat(temperature("37.5").screened().outcome()).isEqualTo(Severity.REVIEW);
    }

    @Test
    void seesFeverEvenWhereThePatientIsNotSure() {
        Given given = temperature("38.0").answering(Infection.INFECTION, YesNo.UNSURE);

        assertThat(given.found(RuleId.R01)).hasSize(2);
    }
}
