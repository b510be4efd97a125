package clinic.screening.vitals;

import clinic.common.contract.ScreeningPass;
import clinic.common.id.Ids;
import clinic.screening.casefile.CaseFiles;
import clinic.screening.casefile.domain.CaseFile;
import clinic.screening.evaluation.domain.Result;
import clinic.screening.evaluation.domain.VitalSigns;
import clinic.screening.pass.Evaluating;
import clinic.screening.pass.FollowingUp;
import clinic.screening.pass.Screenings;
import clinic.screening.pass.domain.Screening;
import clinic.screening.policy.domain.Policy;
import clinic.screening.questionnaire.domain.Answers;
import clinic.screening.vitals.domain.VitalsRules;
import clinic.screening.vitals.domain.VitalsStep;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Takes the measurements at check-in.
@Service
public class VitalsDesk {
    private static final Logger LOG = LoggerFactory.getLogger(VitalsDesk.class);

    private final CaseFiles caseFiles;
    private final Readings readings;
    private final Screenings screenings;
    private final Evaluating evaluating;
    private final FollowingUp followingUp;
    private final Policy policy;
    private final Ids ids;
    private final Clock clock;

    VitalsDesk(
            CaseFiles caseFiles,
            Readings readings,
            Screenings screenings,
            Evaluating evaluating,
            FollowingUp followingUp,
            Policy policy,
            Ids ids,
            Clock clock) {
        this.caseFiles = caseFiles;
        this.readings = readings;
        this.screenings = screenings;
        this.evaluating = evaluating;
        this.followingUp = followingUp;
        this.policy = policy;
        this.ids = ids;
        this.clock = clock;
    }

    @Transactional
    public VitalsReply take(UUID bookingId, VitalSigns vitals, String by) {
        Optional<CaseFile> found = caseFiles.lock(bookingId);
        if (found.isEmpty()) {
            return new VitalsReply.NoSuchBooking();
        }
        CaseFile file = found.get();
        VitalsStep step =
                VitalsRules.next(
                        policy,
                        file.stage(),
                        readings.settled(file),
                        readings.ofVisit(file),
                        vitals);
        return switch (step) {
            case VitalsStep.NotCheckedIn _ -> new VitalsReply.NotCheckedIn();
            case VitalsStep.AlreadySettled _ -> new VitalsReply.AlreadySettled();
            case VitalsStep.MeasureAgain _ -> {
                readings.keep(file, vitals, clock.instant(), by, Readings.MEASURE_AGAIN);
                yield new VitalsReply.MeasureAgain();
            }
            case VitalsStep.Judge(VitalSigns counting) ->
                    new VitalsReply.Judged(judge(file, vitals, counting, by));
        };
    }

    private Result judge(CaseFile file, VitalSigns taken, VitalSigns counting, String by) {
        Instant now = clock.instant();
        Answers answers = counting.asAnswers();
        Result result =
                counting.judge(evaluating.circumstances(file, ScreeningPass.VITALS, answers));
        readings.keep(file, taken, now, by, result.outcome().name());
        Screening screening =
                Screening.opened(ids.next(), file.bookingId(), ScreeningPass.VITALS, now, now);
        Screening.Submitted submitted =
                new Screening.Submitted(now, by, policy.version(), answers, result);
        screenings.keepSubmitted(screening, submitted);
        followingUp.after(file, screening, submitted);
        LOG.info("booking {}: vitals taken", file.bookingId());
        return result;
    }
}
