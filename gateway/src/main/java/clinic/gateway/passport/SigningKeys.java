package clinic.gateway.passport;

import java.time.Instant;
import java.util.List;

/// The keys behind the gateway's word.
interface SigningKeys {

    /// The newest first.
    List<SigningKey> all();

    void add(SigningKey key);

    /// Sets the end of every key that has none yet.
    void endOthers(String kid, Instant publishedUntil);

    /// Holds every other change of keys back until the transaction ends.
    void hold();
}
