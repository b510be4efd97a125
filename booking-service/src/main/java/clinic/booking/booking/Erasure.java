package clinic.booking.booking;

import clinic.booking.booking.domain.BookingCommand;
import clinic.booking.booking.domain.CancelledBy;
import clinic.booking.booking.domain.Phase;
import clinic.booking.booking.domain.Refusal;
import clinic.booking.patient.Contacts;
import clinic.booking.waitlist.Waitlist;
import clinic.booking.worklist.Worklist;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Forgets a patient: visits ahead are cancelled, everything personal goes; journals keep the
/// opaque id.
@Service
public class Erasure {

    private final BookingDesk desk;
    private final BookingRows rows;
    private final BookingNotes notes;
    private final Worklist worklist;
    private final Waitlist waitlist;
    private final Contacts contacts;

    Erasure(
            BookingDesk desk,
            BookingRows rows,
            BookingNotes notes,
            Worklist worklist,
            Waitlist waitlist,
            Contacts contacts) {
        this.desk = desk;
        this.rows = rows;
        this.notes = notes;
        this.worklist = worklist;
        this.waitlist = waitlist;
        this.contacts = contacts;
    }

    /// @return why not: the patient is in the clinic right now
    @Transactional
    public Optional<Refusal> erase(UUID patientId, Actor by) {
        List<BookingRow> all =
                rows.list(new BookingFilter(null, null, null, patientId), null, 1_000);
        boolean here =
                all.stream()
                        .map(row -> row.booking().phase())
                        .anyMatch(
                                phase ->
                                        phase instanceof Phase.InProcedure
                                                || phase instanceof Phase.InRecovery);
        if (here) {
            return Optional.of(
                    new Refusal(
                            Refusal.Reason.WRONG_STAGE,
                            "The patient is in the clinic now; erase after the discharge."));
        }
        BookingCommand cancel = new BookingCommand.Cancel(CancelledBy.PATIENT);
        all.forEach(row -> desk.take(Order.of(row.booking().id(), by), cancel));
        notes.forget(patientId);
        worklist.forgetNotes(patientId);
        waitlist.forget(patientId);
        contacts.erase(patientId);
        return Optional.empty();
    }
}
