package clinic.checker.judge;

import clinic.checker.evidence.Booked.Slot;
import clinic.checker.evidence.Booked.Use;
import clinic.checker.evidence.Evidence;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// What is reserved for a booking is what its slot needs: nothing is kept for who gave it back.
final class ReservationsAgree implements Judge {

    @Override
    public Verdict judge(Evidence evidence) {
        var findings = new Findings("4 reservations agree");
        Map<UUID, Set<Use>> reserved = new HashMap<>();
        evidence.booked()
                .reservations()
                .forEach(
                        row -> {
                            if (evidence.scope().holdsBooking(row.booking())) {
                                findings.count("reservations");
                                reserved.computeIfAbsent(row.booking(), _ -> new HashSet<>())
                                        .add(row.use());
                            }
                        });
        Map<UUID, History> histories = History.of(evidence, evidence.scope()::holdsBooking);
        histories.forEach(
                (booking, history) -> {
                    Slot slot = history.slot();
                    Set<Use> needed = slot == null ? Set.of() : new HashSet<>(slot.uses());
                    Set<Use> kept = reserved.getOrDefault(booking, Set.of());
                    findings.brokenIf(
                            !needed.equals(kept),
                            "reserved is not what is needed",
                            "booking " + booking);
                });
        evidence.booked()
                .bookings()
                .each(
                        row -> {
                            History history = histories.get(row.id());
                            findings.brokenIf(
                                    history != null && row.keepsSlot() != (history.slot() != null),
                                    "the row says otherwise than the journal",
                                    "booking " + row.id());
                        });
        return findings.verdict();
    }
}
