package clinic.checker.evidence;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Everything that is judged.
///
/// @param hearers by topic, the services that hear it
/// @param held keys with open dead letters
/// @param now by the product's clock
public record Evidence(
        Topics topics,
        Scope scope,
        Booked booked,
        Screened screened,
        Notified notified,
        Watched watched,
        List<Ledger> ledgers,
        Map<String, Set<String>> hearers,
        Letters letters,
        Set<String> held,
        Backlogs backlogs,
        Mailbox mailbox,
        List<Journey> journeys,
        Rules rules,
        Instant now) {

    public boolean isHeld(Object key) {
        return held.contains(key.toString());
    }
}
