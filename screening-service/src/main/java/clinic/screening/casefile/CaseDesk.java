package clinic.screening.casefile;

import clinic.common.contract.BookingContract;
import clinic.common.contract.ScreeningPass;
import clinic.common.duework.DueWork;
import clinic.screening.aftercare.AftercareDesk;
import clinic.screening.casefile.domain.CaseFile;
import clinic.screening.effect.EffectDesk;
import clinic.screening.pass.DueKinds;
import clinic.screening.pass.Rescreening;
import clinic.screening.pass.ScreeningDesk;
import clinic.screening.pass.Screenings;
import clinic.screening.patient.Patients;
import clinic.screening.review.ReviewDesk;
import clinic.screening.task.TaskAbout;
import clinic.screening.task.Tasks;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Keeps the case files in step with their bookings and does what each step asks of screening.
@Service
public class CaseDesk {
    private final CaseFiles caseFiles;
    private final Patients patients;
    private final Screenings screenings;
    private final ScreeningDesk desk;
    private final Rescreening rescreening;
    private final ReviewDesk reviewDesk;
    private final EffectDesk effectDesk;
    private final AftercareDesk aftercareDesk;
    private final Tasks tasks;
    private final DueWork dueWork;

    CaseDesk(
            CaseFiles caseFiles,
            Patients patients,
            Screenings screenings,
            ScreeningDesk desk,
            Rescreening rescreening,
            ReviewDesk reviewDesk,
            EffectDesk effectDesk,
            AftercareDesk aftercareDesk,
            Tasks tasks,
            DueWork dueWork) {
        this.caseFiles = caseFiles;
        this.patients = patients;
        this.screenings = screenings;
        this.desk = desk;
        this.rescreening = rescreening;
        this.reviewDesk = reviewDesk;
        this.effectDesk = effectDesk;
        this.aftercareDesk = aftercareDesk;
        this.tasks = tasks;
        this.dueWork = dueWork;
    }

    /// Opens the case file, and the questions once the patient is known here too.
    @Transactional
    public void requested(BookingContract.Requested event, long sequence) {
        CaseFile file = CaseFile.opened(event, sequence);
        if (caseFiles.open(file) && patients.lockPlace(file.patientId())) {
            desk.open(file, ScreeningPass.BOOKING);
        }
    }

    /// Opens the questions of the bookings that were heard of before their patient.
    @Transactional
    public void patientHeardOf(UUID patientId) {
        for (CaseFile file : caseFiles.ofPatient(patientId)) {
            if (!file.ended() && screenings.ofBooking(file.bookingId()).isEmpty()) {
                desk.open(file, ScreeningPass.BOOKING);
            }
        }
    }

    /// Takes the booking one step further.
    ///
    /// @return the case file after it, locked; empty where this was heard before
    @Transactional
    public Optional<CaseFile> heard(BookingContract event, long sequence) {
        CaseFile before = caseFiles.lock(event.bookingId()).orElseThrow();
        if (sequence <= before.heard()) {
            return Optional.empty();
        }
        CaseFile after = before.hearing(event.stage(), sequence);
        if (event instanceof BookingContract.Moved moved) {
            after = after.movedTo(moved);
        }
        if (event instanceof BookingContract.Discharged discharged) {
            after = after.dischargedAt(discharged.at());
        }
        caseFiles.save(before, after);
        return Optional.of(after);
    }

    @Transactional
    public void moved(CaseFile file, boolean screenAgain) {
        dueWork.drop(file.bookingId().toString(), DueKinds.ASK_AGAIN);
        tasks.settle(file, TaskAbout.ASK_AGAIN);
        tasks.settle(file, TaskAbout.RESCREEN_UNANSWERED);
        if (screenAgain) {
            dueWork.drop(file.bookingId().toString(), DueKinds.RESCREEN);
            reviewDesk.withdraw(file);
            desk.open(file, ScreeningPass.BOOKING);
        }
    }

    /// The old day is gone, and with it what was asked about it.
    @Transactional
    public void deferred(CaseFile file) {
        dueWork.drop(file.bookingId().toString(), DueKinds.RESCREEN);
        tasks.settle(file, TaskAbout.RESCREEN_UNANSWERED);
        reviewDesk.withdraw(file);
        desk.closeOpen(file);
    }

    @Transactional
    public void readyForVisit(CaseFile file) {
        rescreening.plan(file);
    }

    @Transactional
    public void procedureStarted(CaseFile file) {
        dueWork.drop(file.bookingId().toString(), DueKinds.RESCREEN);
        tasks.settle(file, TaskAbout.RESCREEN_UNANSWERED);
        desk.closeOpen(file);
    }

    @Transactional
    public void discharged(CaseFile file) {
        effectDesk.plan(file);
        aftercareDesk.plan(file);
    }

    /// Nothing more is asked about this booking.
    @Transactional
    public void ended(CaseFile file) {
        dueWork.dropAll(file.bookingId().toString());
        reviewDesk.withdraw(file);
        desk.closeOpen(file);
        for (TaskAbout about : TaskAbout.values()) {
            if (about.endsWithBooking()) {
                tasks.settle(file, about);
            }
        }
    }
}
