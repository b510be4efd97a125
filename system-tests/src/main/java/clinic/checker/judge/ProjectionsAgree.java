package clinic.checker.judge;

import clinic.checker.evidence.Booked.Booking;
import clinic.checker.evidence.Evidence;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/// What the other services believe of a booking is what the booking service knows.
final class ProjectionsAgree implements Judge {

    @Override
    public Verdict judge(Evidence evidence) {
        var findings = new Findings("2 projections agree");
        Map<UUID, Booking> bookings = new HashMap<>();
        evidence.booked()
                .bookings()
                .each(
                        booking -> {
                            if (evidence.scope().holdsBooking(booking.id())
                                    && !evidence.isHeld(booking.id())) {
                                bookings.put(booking.id(), booking);
                            }
                        });
        findings.count("bookings", bookings.size());
        Set<UUID> missing = new HashSet<>(bookings.keySet());
        evidence.screened()
                .files()
                .each(
                        file -> {
                            missing.remove(file.booking());
                            Booking booking = bookings.get(file.booking());
                            compare(booking, file.heard(), file.stage(), "screening", findings);
                        });
        missing.forEach(id -> findings.broken("unknown to screening", "booking " + id));
        missing.addAll(bookings.keySet());
        evidence.watched()
                .flow()
                .each(
                        flow -> {
                            missing.remove(flow.booking());
                            Booking booking = bookings.get(flow.booking());
                            compare(booking, flow.version(), flow.stage(), "ops", findings);
                        });
        missing.forEach(id -> findings.broken("unknown to ops", "booking " + id));
        return findings.verdict();
    }

    private static void compare(
            @org.jspecify.annotations.Nullable Booking booking,
            long version,
            String stage,
            String where,
            Findings findings) {
        if (booking != null) {
            findings.brokenIf(
                    booking.version() != version || !Objects.equals(booking.stage(), stage),
                    where + " believes something else",
                    "booking " + booking.id());
        }
    }
}
