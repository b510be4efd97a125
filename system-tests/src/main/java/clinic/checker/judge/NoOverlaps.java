package clinic.checker.judge;

import clinic.checker.evidence.Booked.Slot;
import clinic.checker.evidence.Booked.Use;
import clinic.checker.evidence.Evidence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// No two live bookings need the same practitioner, room, device or bay at the same time. Counted
/// from the journal, not from the reservations.
final class NoOverlaps implements Judge {

    private record Claim(UUID booking, Use use) {}

    @Override
    public Verdict judge(Evidence evidence) {
        var findings = new Findings("4 no overlaps");
        Map<UUID, List<Claim>> byResource = new HashMap<>();
        History.of(evidence, _ -> true)
                .forEach(
                        (booking, history) -> {
                            Slot slot = history.slot();
                            if (slot != null) {
                                findings.count("live bookings");
                                for (Use use : slot.uses()) {
                                    byResource
                                            .computeIfAbsent(use.resource(), _ -> new ArrayList<>())
                                            .add(new Claim(booking, use));
                                }
                            }
                        });
        findings.count("resources", byResource.size());
        byResource.values().forEach(claims -> sweep(evidence, claims, findings));
        return findings.verdict();
    }

    private static void sweep(Evidence evidence, List<Claim> claims, Findings findings) {
        claims.sort(Comparator.comparing(claim -> claim.use().from()));
        Claim longest = claims.getFirst();
        for (Claim claim : claims.subList(1, claims.size())) {
            boolean judged =
                    evidence.scope().holdsBooking(claim.booking())
                            || evidence.scope().holdsBooking(longest.booking());
            findings.brokenIf(
                    judged && claim.use().from().isBefore(longest.use().until()),
                    "two at a time",
                    "bookings " + longest.booking() + " and " + claim.booking());
            if (claim.use().until().isAfter(longest.use().until())) {
                longest = claim;
            }
        }
    }
}
