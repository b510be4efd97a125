package clinic.booking.booking;

import clinic.booking.booking.domain.Booking;
import clinic.booking.patient.Drivers;
import clinic.booking.patient.Patients;
import clinic.booking.worklist.Worklist;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// What pages and API show of bookings.
@Service
public class BookingQueries {

    private final Bookings bookings;
    private final BookingRows rows;
    private final Timeline timeline;
    private final Worklist worklist;
    private final Drivers drivers;
    private final Patients patients;

    BookingQueries(
            Bookings bookings,
            BookingRows rows,
            Timeline timeline,
            Worklist worklist,
            Drivers drivers,
            Patients patients) {
        this.bookings = bookings;
        this.rows = rows;
        this.timeline = timeline;
        this.worklist = worklist;
        this.drivers = drivers;
        this.patients = patients;
    }

    public Optional<Booking> find(UUID id) {
        return bookings.find(id);
    }

    /// Locks the booking until the transaction ends, for who decides by what it sees.
    ///
    /// @throws IllegalArgumentException where there is no such booking
    public Booking locked(UUID id) {
        return bookings.lock(id)
                .orElseThrow(() -> new IllegalArgumentException("no booking " + id));
    }

    public Optional<BookingView> view(UUID id) {
        return bookings.find(id).map(this::view);
    }

    public BookingView view(Booking booking) {
        return new BookingView(
                booking,
                patients.find(booking.patientId()),
                drivers.of(booking.id()),
                worklist.of(booking.id()),
                timeline.of(booking.id()));
    }

    /// Those that pass the filter, by the time of their slot.
    public List<BookingRow> list(BookingFilter filter, @Nullable UUID after, int limit) {
        return rows.list(filter, after, limit);
    }

    /// A day at each site, by that site's calendar.
    public List<BookingRow> day(LocalDate day, @Nullable UUID siteId) {
        return rows.list(new BookingFilter(day, null, siteId, null), null, 500);
    }
}
