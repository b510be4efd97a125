package clinic.screening.pass;

import clinic.common.contract.ScreeningPass;
import clinic.common.contract.Stage;
import clinic.common.duework.DueWork;
import clinic.screening.casefile.CaseFiles;
import clinic.screening.casefile.domain.CaseFile;
import clinic.screening.pass.domain.PassTimes;
import clinic.screening.pass.domain.Screening;
import clinic.screening.task.TaskAbout;
import clinic.screening.task.Tasks;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Asking again: shortly before the visit, and where an obstacle had no end date.
@Service
public class Rescreening {
    private final CaseFiles caseFiles;
    private final Screenings screenings;
    private final ScreeningDesk desk;
    private final Tasks tasks;
    private final DueWork dueWork;
    private final PassTimes times;
    private final Clock clock;

    Rescreening(
            CaseFiles caseFiles,
            Screenings screenings,
            ScreeningDesk desk,
            Tasks tasks,
            DueWork dueWork,
            PassTimes times,
            Clock clock) {
        this.caseFiles = caseFiles;
        this.screenings = screenings;
        this.desk = desk;
        this.tasks = tasks;
        this.dueWork = dueWork;
        this.times = times;
        this.clock = clock;
    }

    /// Plans the re-screen of a visit that is cleared, where its answers will be too old by then.
    public void plan(CaseFile file) {
        Optional<Instant> due =
                rescreenAt(file).filter(at -> screenings.openOf(file.bookingId()).isEmpty());
        String subject = file.bookingId().toString();
        due.ifPresentOrElse(
                at -> dueWork.set(subject, DueKinds.RESCREEN, at),
                () -> dueWork.drop(subject, DueKinds.RESCREEN));
    }

    @Transactional
    public void openRescreen(UUID bookingId) {
        Optional<CaseFile> file = caseFiles.lock(bookingId).filter(Rescreening::cleared);
        if (file.isEmpty() || screenings.openOf(bookingId).isPresent()) {
            return;
        }
        if (rescreenAt(file.get()).filter(at -> !at.isAfter(clock.instant())).isPresent()) {
            Screening open = desk.open(file.get(), ScreeningPass.RESCREEN);
            dueWork.set(bookingId.toString(), DueKinds.RESCREEN_UNANSWERED, open.answerBy());
        }
    }

    @Transactional
    public void rescreenUnanswered(UUID bookingId) {
        caseFiles
                .lock(bookingId)
                .filter(file -> openPass(bookingId) == ScreeningPass.RESCREEN)
                .ifPresent(
                        file -> tasks.raise(file, TaskAbout.RESCREEN_UNANSWERED, file.slotStart()));
    }

    /// Asks whether the obstacle is over, and plans to ask once more if nobody answers.
    @Transactional
    public void askAgain(UUID bookingId) {
        Optional<CaseFile> file =
                caseFiles.lock(bookingId).filter(known -> known.stage() == Stage.RESCHEDULING);
        if (file.isPresent()) {
            Screening open = desk.open(file.get(), ScreeningPass.ASK_AGAIN);
            tasks.raise(file.get(), TaskAbout.ASK_AGAIN, open.answerBy());
            dueWork.set(bookingId.toString(), DueKinds.ASK_AGAIN, open.answerBy());
        }
    }

    private static boolean cleared(CaseFile file) {
        return file.stage() == Stage.CONFIRMED || file.stage() == Stage.AWAITING_DRIVER;
    }

    private Optional<Instant> rescreenAt(CaseFile file) {
        return lastAnswered(file.bookingId())
                .flatMap(at -> times.rescreenAt(file.slotStart(), at, clock.instant()));
    }

    private Optional<Instant> lastAnswered(UUID bookingId) {
        return screenings.ofBooking(bookingId).stream()
                .filter(screening -> screening.pass() != ScreeningPass.VITALS)
                .map(Screening::phase)
                .filter(Screening.Submitted.class::isInstance)
                .map(phase -> ((Screening.Submitted) phase).at())
                .max(Comparator.naturalOrder());
    }

    private ScreeningPass openPass(UUID bookingId) {
        return screenings.openOf(bookingId).map(Screening::pass).orElse(ScreeningPass.VITALS);
    }
}
