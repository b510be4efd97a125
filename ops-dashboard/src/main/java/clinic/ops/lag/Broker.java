package clinic.ops.lag;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What the broker knows of who has read how far. For one thread.
interface Broker {

    /// Of every group of the services that was ever there.
    ///
    /// @throws BrokerAway where it does not answer in time
    List<GroupOffsets> groups();

    /// When the first record from each place on was written, by the wall. What cannot be had in
    /// time is left out.
    Map<Place, Instant> times(Set<Place> places);
}
