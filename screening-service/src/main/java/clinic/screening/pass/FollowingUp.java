package clinic.screening.pass;

import clinic.common.contract.ScreeningContract;
import clinic.common.contract.ScreeningContract.Cleared;
import clinic.common.contract.ScreeningContract.Deferred;
import clinic.common.contract.ScreeningContract.VitalsAccepted;
import clinic.common.contract.ScreeningPass;
import clinic.common.duework.DueWork;
import clinic.screening.casefile.Announcing;
import clinic.screening.casefile.domain.CaseFile;
import clinic.screening.evaluation.domain.Course;
import clinic.screening.pass.domain.PassTimes;
import clinic.screening.pass.domain.Screening;
import clinic.screening.review.ReviewDesk;
import clinic.screening.task.TaskAbout;
import clinic.screening.task.Tasks;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What happens once a pass is submitted: it is announced, a doctor is asked, or it is asked again
/// later. The case file is locked.
@Component
public class FollowingUp {
    private final Announcing announcing;
    private final ReviewDesk reviewDesk;
    private final Tasks tasks;
    private final DueWork dueWork;
    private final PassTimes times;

    FollowingUp(
            Announcing announcing,
            ReviewDesk reviewDesk,
            Tasks tasks,
            DueWork dueWork,
            PassTimes times) {
        this.announcing = announcing;
        this.reviewDesk = reviewDesk;
        this.tasks = tasks;
        this.dueWork = dueWork;
        this.times = times;
    }

    public void after(CaseFile file, Screening screening, Screening.Submitted submitted) {
        if (screening.pass() == ScreeningPass.ASK_AGAIN) {
            askedAgain(file, screening, submitted);
            return;
        }
        if (screening.pass() == ScreeningPass.RESCREEN) {
            dueWork.drop(file.bookingId().toString(), DueKinds.RESCREEN_UNANSWERED);
            tasks.settle(file, TaskAbout.RESCREEN_UNANSWERED);
        }
        reviewDesk.withdraw(file);
        switch (submitted.result().course()) {
            case Course.GoOn _ -> announcing.announce(goOn(file, screening, submitted));
            case Course.AskDoctor _ -> reviewDesk.refer(file, screening, submitted);
            case Course.WaitUntil(LocalDate earliest) ->
                    announcing.announce(deferred(file, screening, submitted, earliest));
            case Course.WaitUntilHealed _ -> {
                announcing.announce(deferred(file, screening, submitted, null));
                askAgainLater(file, submitted);
            }
        }
    }

    /// The booking is deferred already. Once the obstacle is over its first possible day is known,
    /// and everything is asked again for the new visit.
    private void askedAgain(CaseFile file, Screening screening, Screening.Submitted submitted) {
        tasks.settle(file, TaskAbout.ASK_AGAIN);
        LocalDate today = file.today(submitted.at());
        switch (submitted.result().course()) {
            case Course.WaitUntilHealed _ -> askAgainLater(file, submitted);
            case Course.WaitUntil(LocalDate earliest) ->
                    over(file, deferred(file, screening, submitted, earliest));
            case Course.GoOn _ -> over(file, deferred(file, screening, submitted, today));
            case Course.AskDoctor _ -> over(file, deferred(file, screening, submitted, today));
        }
    }

    private void over(CaseFile file, Deferred deferred) {
        dueWork.drop(file.bookingId().toString(), DueKinds.ASK_AGAIN);
        announcing.announce(deferred);
    }

    private void askAgainLater(CaseFile file, Screening.Submitted submitted) {
        dueWork.set(
                file.bookingId().toString(),
                DueKinds.ASK_AGAIN,
                submitted.at().plus(times.askAgainEvery()));
    }

    private static ScreeningContract goOn(
            CaseFile file, Screening screening, Screening.Submitted submitted) {
        String policy = submitted.policyVersion();
        return screening.pass() == ScreeningPass.VITALS
                ? new VitalsAccepted(file.bookingId(), file.patientId(), policy)
                : new Cleared(
                        file.bookingId(),
                        file.patientId(),
                        screening.id(),
                        screening.pass(),
                        policy,
                        submitted.at());
    }

    private static Deferred deferred(
            CaseFile file,
            Screening screening,
            Screening.Submitted submitted,
            @Nullable LocalDate earliest) {
        return new Deferred(
                file.bookingId(),
                file.patientId(),
                screening.id(),
                screening.pass(),
                submitted.policyVersion(),
                earliest);
    }
}
