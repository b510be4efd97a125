package clinic.checker.judge;

import clinic.checker.evidence.Booked.Slot;
import clinic.checker.evidence.Hours;
import clinic.checker.evidence.Hours.Away;
import clinic.checker.evidence.Hours.Weekly;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// One site in Berlin that is open on weekdays from 8 to 17.
final class Site {
    static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    final UUID id = UUID.randomUUID();
    final UUID practitioner = UUID.randomUUID();
    final UUID room = UUID.randomUUID();
    final UUID bay = UUID.randomUUID();
    final UUID device = UUID.randomUUID();
    final Map<UUID, List<Away>> away = new HashMap<>();

    Slot slot(Instant start) {
        Instant end = start.plus(Duration.ofMinutes(15));
        Instant recovered = end.plus(Duration.ofMinutes(15));
        return new Slot(start, end, recovered, id, practitioner, room, bay, device);
    }

    Hours hours() {
        List<Weekly> weekly = new ArrayList<>();
        IntStream.rangeClosed(1, 5)
                .forEach(
                        day ->
                                weekly.add(
                                        new Weekly(day, LocalTime.of(8, 0), LocalTime.of(17, 0))));
        Map<UUID, UUID> siteOf = new HashMap<>();
        Map<UUID, List<Weekly>> open = new HashMap<>();
        Stream.of(practitioner, room, bay, device)
                .forEach(
                        resource -> {
                            siteOf.put(resource, id);
                            open.put(resource, weekly);
                        });
        return new Hours(siteOf, Map.of(id, ZONE), open, away);
    }
}
