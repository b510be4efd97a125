package clinic.screening.pass;

import clinic.common.contract.ScreeningPass;
import clinic.screening.casefile.domain.CaseFile;
import clinic.screening.evaluation.domain.Circumstances;
import clinic.screening.evaluation.domain.Result;
import clinic.screening.evaluation.domain.Screener;
import clinic.screening.pass.domain.Screening;
import clinic.screening.patient.Patients;
import clinic.screening.policy.domain.Policy;
import clinic.screening.questionnaire.domain.Answers;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/// Holds answers against the policy in force.
@Component
public class Evaluating {
    private final Policy policy;
    private final Patients patients;
    private final DoctorsWord doctorsWord;
    private final Clock clock;

    Evaluating(Policy policy, Patients patients, DoctorsWord doctorsWord, Clock clock) {
        this.policy = policy;
        this.patients = patients;
        this.doctorsWord = doctorsWord;
        this.clock = clock;
    }

    Screening.Submitted submitted(CaseFile file, ScreeningPass pass, Answers answers, String by) {
        Result result = Screener.evaluate(circumstances(file, pass, answers));
        Result weighed =
                pass == ScreeningPass.RESCREEN
                        ? result.settling(doctorsWord.about(file.bookingId(), answers))
                        : result;
        return new Screening.Submitted(clock.instant(), by, policy.version(), answers, weighed);
    }

    /// Where it is asked again the old day was given back: what counts is the present day.
    public Circumstances circumstances(CaseFile file, ScreeningPass pass, Answers answers) {
        Instant now = clock.instant();
        LocalDate day = pass == ScreeningPass.ASK_AGAIN ? file.today(now) : file.slotDay();
        return Circumstances.of(
                policy,
                pass,
                file.visit(),
                day,
                file.zone(),
                patients.birthDate(file.patientId()),
                answers,
                now);
    }
}
