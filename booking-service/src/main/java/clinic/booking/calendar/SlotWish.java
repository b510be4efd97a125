package clinic.booking.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What slots are looked for.
///
/// @param from first day, at the site
/// @param to last day, included
/// @param ultrasound whether an ultrasound device is needed
/// @param practitionerId this one only, or any
/// @param siteId this one only, or any
/// @param earliest on the wall clock of the site
/// @param latest the start may be at this time, not later
/// @param notBefore the start as a moment
/// @param notAfter the start as a moment
/// @param limit at most so many, earliest first
public record SlotWish(
        LocalDate from,
        LocalDate to,
        boolean ultrasound,
        @Nullable UUID practitionerId,
        @Nullable UUID siteId,
        LocalTime earliest,
        LocalTime latest,
        @Nullable Instant notBefore,
        @Nullable Instant notAfter,
        int limit) {

    private static final LocalTime DAY_BEGINS = LocalTime.MIN;
    private static final LocalTime DAY_ENDS = LocalTime.of(23, 59);
    private static final LocalTime LAST_BEFORE_NOON = LocalTime.of(11, 59);

    public static SlotWish any(LocalDate from, LocalDate to, boolean ultrasound, int limit) {
        return new SlotWish(
                from, to, ultrasound, null, null, DAY_BEGINS, DAY_ENDS, null, null, limit);
    }

    public SlotWish at(@Nullable UUID site) {
        return new SlotWish(
                from,
                to,
                ultrasound,
                practitionerId,
                site,
                earliest,
                latest,
                notBefore,
                notAfter,
                limit);
    }

    public SlotWish with(@Nullable UUID practitioner) {
        return new SlotWish(
                from,
                to,
                ultrasound,
                practitioner,
                siteId,
                earliest,
                latest,
                notBefore,
                notAfter,
                limit);
    }

    public SlotWish between(LocalTime first, LocalTime last) {
        return new SlotWish(
                from,
                to,
                ultrasound,
                practitionerId,
                siteId,
                first,
                last,
                notBefore,
                notAfter,
                limit);
    }

    public SlotWish within(@Nullable Instant begin, @Nullable Instant end) {
        return new SlotWish(
                from, to, ultrasound, practitionerId, siteId, earliest, latest, begin, end, limit);
    }

    public SlotWish in(@Nullable PartOfDay part) {
        if (part == null) {
            return this;
        }
        return switch (part) {
            case MORNING -> between(DAY_BEGINS, LAST_BEFORE_NOON);
            case AFTERNOON -> between(LocalTime.NOON, DAY_ENDS);
        };
    }

    SlotWish days(LocalDate first, LocalDate last, int most) {
        return new SlotWish(
                first,
                last,
                ultrasound,
                practitionerId,
                siteId,
                earliest,
                latest,
                notBefore,
                notAfter,
                most);
    }
}
