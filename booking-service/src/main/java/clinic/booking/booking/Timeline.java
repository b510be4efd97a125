package clinic.booking.booking;

import clinic.booking.booking.domain.BookingEvent;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The journal of a booking and what other services said about it, in order.
@Repository
class Timeline {

    private final JdbcClient jdbc;
    private final BookingJson json;

    Timeline(JdbcClient jdbc, BookingJson json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    List<TimelineEntry> of(UUID bookingId) {
        return jdbc.sql(
                        """
                        select at, event::text as event, null as what, actor, 'booking' as service, version
                        from journal where booking_id = :id
                        union all
                        select at, null, what, 'system', service, 0 from heard where booking_id = :id
                        order by at, version
                        """)
                .param("id", bookingId)
                .query(
                        (row, _) -> {
                            String event = row.getString("event");
                            return new TimelineEntry(
                                    row.getObject("at", OffsetDateTime.class).toInstant(),
                                    event == null ? row.getString("what") : what(json.event(event)),
                                    row.getString("actor"),
                                    row.getString("service"));
                        })
                .list();
    }

    private static String what(BookingEvent event) {
        return switch (event) {
            case BookingEvent.Requested e ->
                    e.driverNamed() ? "Requested, driver named" : "Requested";
            case BookingEvent.ScreeningStarted _ -> "Screening questions sent";
            case BookingEvent.ReviewAwaited _ -> "The doctor looks at it";
            case BookingEvent.Deferred e ->
                    e.earliestDate() == null
                            ? "Deferred, no date known yet"
                            : "Deferred until " + EventWords.day(e.earliestDate());
            case BookingEvent.Moved e ->
                    switch (e.cause()) {
                                case REBOOKED_BY_SYSTEM -> "Rebooked to ";
                                case BY_PATIENT -> "Moved by the patient to ";
                                case BY_STAFF -> "Moved to ";
                            }
                            + EventWords.time(e.slot());
            case BookingEvent.DriverAwaited _ -> "Screening passed, driver awaited";
            case BookingEvent.DriverNamed _ -> "Driver named";
            case BookingEvent.DriverWithdrawn _ -> "Driver withdrawn";
            case BookingEvent.Confirmed _ -> "Confirmed";
            case BookingEvent.CheckedIn _ -> "Checked in";
            case BookingEvent.ClearedToStart _ -> "Cleared to start";
            case BookingEvent.ProcedureStarted _ -> "Procedure started";
            case BookingEvent.ProcedureFinished _ -> "Procedure finished, in recovery";
            case BookingEvent.Discharged e ->
                    e.early() ? "Discharged early, with a reason" : "Discharged";
            case BookingEvent.EffectCheckBegun _ -> "Effect check begun";
            case BookingEvent.Cancelled e ->
                    switch (e.by()) {
                        case PATIENT -> "Cancelled by the patient";
                        case CLINIC -> "Cancelled by the clinic";
                        case NOT_SUITABLE -> "Cancelled: not suitable";
                    };
            case BookingEvent.Missed _ -> "The patient did not come";
            case BookingEvent.Closed e ->
                    e.effectKnown() ? "Closed, effect known" : "Closed, effect check unanswered";
        };
    }
}
