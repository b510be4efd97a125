package clinic.screening.evaluation.domain;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.common.contract.Treatment;
import clinic.screening.policy.domain.RuleId;
import clinic.screening.questionnaire.domain.YesNo;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AllergyTest {

    private static Given allergic(Treatment treatment, Set<Allergy.Cause> causes) {
        return Given.healthy(treatment)
                .answering(Allergy.ALLERGY, YesNo.YES)
                .answering(Allergy.TO, causes);
    }

    @ParameterizedTest
    @CsvSource({
        "LOCAL_ANAESTHETIC, LOCAL_ANAESTHETIC, BLOCK",
        "LOCAL_ANAESTHETIC, STEROID, REVIEW",
        "WITH_STEROID, LOCAL_ANAESTHETIC, BLOCK",
        "WITH_STEROID, STEROID, BLOCK",
        "WITH_STEROID, BOTULINUM, REVIEW",
        "BOTULINUM, BOTULINUM, BLOCK",
        "BOTULINUM, LATEX, REVIEW"
    })
    void blocksThePlannedDrugOnly(Treatment treatment, Allergy.Cause cause, Severity outcome) {
        Result result = allergic(treatment, EnumSet.of(cause)).screened();

        assertThat(result.outcome()).isEqualTo(outcome);
        assertThat(result.course()).isEqualTo(new Course.AskDoctor());
        assertThat(result.asks(Advice.PREPARE_FOR_ALLERGY)).isTrue();
    }

    @Test
    void findsTheBlockedDrugAndTheOthersApart() {
        Given given =
                allergic(
                        Treatment.WITH_STEROID,
                        EnumSet.of(Allergy.Cause.STEROID, Allergy.Cause.PLASTER));

        assertThat(given.found(RuleId.R12))
                .extracting(Finding::severity)
                .containsExactly(Severity.BLOCK, Severity.REVIEW);
    }

    @Test
    void asksTheDoctorWhereNotSaidToWhat() {
        Given given = Given.withSteroid().answering(Allergy.ALLERGY, YesNo.YES);

        assertThat(given.screened().outcome()).isEqualTo(Severity.REVIEW);
    }
}
