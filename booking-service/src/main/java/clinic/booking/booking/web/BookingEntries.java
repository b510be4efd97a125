package clinic.booking.booking.web;

import clinic.booking.booking.BookingRow;
import java.util.List;

/// Bookings for the list of another page.
public final class BookingEntries {

    private BookingEntries() {}

    public static List<BookingEntry> of(List<BookingRow> rows) {
        return rows.stream().map(BookingEntry::of).toList();
    }
}
