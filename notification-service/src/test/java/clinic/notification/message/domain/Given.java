package clinic.notification.message.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// The world the specs begin in: a site in New York, a visit on Wednesday 9 December 2026, 10:00.
final class Given {
    static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    static final PlanTimes TIMES =
            new PlanTimes(
                    Period.ofDays(10),
                    Period.ofDays(7),
                    Duration.ofHours(72),
                    Period.ofDays(1),
                    Duration.ofHours(1),
                    Duration.ofMinutes(1),
                    LocalTime.of(18, 0),
                    Period.ofDays(2),
                    Period.ofDays(21),
                    Duration.ofDays(6));
    static final QuietHours QUIET = new QuietHours(LocalTime.of(21, 0), LocalTime.of(8, 0));
    static final Caps CAPS = new Caps(1, 3, Duration.ofDays(7));
    static final FiringRules RULES =
            new FiringRules(QUIET, CAPS, Duration.ofSeconds(2), Duration.ofMinutes(10));
    static final Instant START = newYork("2026-12-09T10:00");

    private Given() {}

    static Instant newYork(String local) {
        return LocalDateTime.parse(local).atZone(NEW_YORK).toInstant();
    }

    static Instant berlin(String local) {
        return LocalDateTime.parse(local).atZone(BERLIN).toInstant();
    }

    static Visit visit() {
        return visitAt(START, NEW_YORK);
    }

    static Visit visitAt(Instant start, ZoneId site) {
        Place place = new Place("Riverside Pain Clinic", "12 River Street", site);
        return new Visit(
                new UUID(7, 1),
                new UUID(7, 2),
                0,
                new Slot(start, start.plus(Duration.ofMinutes(30)), place),
                new Course.Ahead(false),
                false,
                true);
    }

    static Visit discharged(Instant at) {
        return visit().on(new Course.Aftercare(at), false);
    }

    static Facts facts(Visit visit) {
        return facts(visit, NEW_YORK);
    }

    static Facts facts(Visit visit, ZoneId patientZone, Instant... routineSent) {
        return new Facts(
                Optional.of(visit),
                Screening.UNHEARD,
                new Recipient.Known(patientZone, List.of(Channel.EMAIL, Channel.SMS), false),
                List.of(routineSent));
    }

    static Facts withScreening(Facts facts, Screening screening) {
        return new Facts(facts.visit(), screening, facts.recipient(), facts.routineSent());
    }

    static Facts withRecipient(Facts facts, Recipient recipient) {
        return new Facts(facts.visit(), facts.screening(), recipient, facts.routineSent());
    }

    static Screening open(Screening.OpenPass pass) {
        return new Screening(pass, false, Set.of());
    }
}
