package clinic.screening.pass;

import clinic.common.contract.ScreeningContract.Opened;
import clinic.common.contract.ScreeningPass;
import clinic.common.duework.DueWork;
import clinic.common.id.Ids;
import clinic.screening.casefile.Announcing;
import clinic.screening.casefile.CaseFiles;
import clinic.screening.casefile.domain.CaseFile;
import clinic.screening.evaluation.domain.Rules;
import clinic.screening.pass.domain.PassTimes;
import clinic.screening.pass.domain.Screening;
import clinic.screening.questionnaire.AnswersJson;
import clinic.screening.questionnaire.Reading;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;

/// Opens passes, takes answers, closes what is overtaken.
@Service
public class ScreeningDesk {
    private static final Logger LOG = LoggerFactory.getLogger(ScreeningDesk.class);

    private final CaseFiles caseFiles;
    private final Screenings screenings;
    private final Evaluating evaluating;
    private final FollowingUp followingUp;
    private final Announcing announcing;
    private final DueWork dueWork;
    private final PassTimes times;
    private final Ids ids;
    private final Clock clock;

    ScreeningDesk(
            CaseFiles caseFiles,
            Screenings screenings,
            Evaluating evaluating,
            FollowingUp followingUp,
            Announcing announcing,
            DueWork dueWork,
            PassTimes times,
            Ids ids,
            Clock clock) {
        this.caseFiles = caseFiles;
        this.screenings = screenings;
        this.evaluating = evaluating;
        this.followingUp = followingUp;
        this.announcing = announcing;
        this.dueWork = dueWork;
        this.times = times;
        this.ids = ids;
        this.clock = clock;
    }

    /// Opens a pass in place of the one that is open, if any. The case file is locked.
    public Screening open(CaseFile file, ScreeningPass pass) {
        closeOpen(file);
        Instant now = clock.instant();
        Instant answerBy = times.answerBy(pass, file.slotStart(), now);
        Screening screening = Screening.opened(ids.next(), file.bookingId(), pass, now, answerBy);
        screenings.open(screening);
        announcing.announce(
                new Opened(file.bookingId(), file.patientId(), screening.id(), pass, answerBy));
        LOG.info("booking {}: {} opened", file.bookingId(), pass);
        return screening;
    }

    /// The case file is locked.
    public void closeOpen(CaseFile file) {
        screenings.openOf(file.bookingId()).ifPresent(open -> screenings.close(open.id()));
        dueWork.drop(file.bookingId().toString(), DueKinds.RESCREEN_UNANSWERED);
    }

    /// @param answers `{"R01": {…}, …}`
    /// @param by the account, or "patient" for a link
    @Transactional
    public Submission submit(UUID id, JsonNode answers, String by) {
        Optional<Screening> found = screenings.find(id);
        if (found.isEmpty()) {
            return new Submission.NotThere();
        }
        CaseFile file = caseFiles.lock(found.get().bookingId()).orElseThrow();
        Screening screening = screenings.find(id).orElseThrow();
        return switch (screening.phase()) {
            case Screening.Submitted _ -> new Submission.AlreadySubmitted();
            case Screening.Closed _ -> new Submission.Closed();
            case Screening.Open _ -> take(file, screening, answers, by);
        };
    }

    private Submission take(CaseFile file, Screening screening, JsonNode json, String by) {
        Reading reading =
                AnswersJson.read(
                        json,
                        Rules.questions(screening.pass(), file.visit()),
                        file.today(clock.instant()));
        return switch (reading) {
            case Reading.NotAsked(String name) -> new Submission.NotAsked(name);
            case Reading.Wrong wrong -> new Submission.Wrong(wrong.problems());
            case Reading.Understood(var answers) -> {
                Screening.Submitted submitted =
                        evaluating.submitted(file, screening.pass(), answers, by);
                screenings.submit(screening.id(), submitted);
                followingUp.after(file, screening, submitted);
                LOG.info("booking {}: {} answered", file.bookingId(), screening.pass());
                yield new Submission.Taken(screening.id(), file, submitted.result());
            }
        };
    }
}
