package clinic.common.outbox;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a relay is doing.
///
/// @param lanes those it leads
/// @param trouble the class of the last failure, until something was sent again
record RelayState(Set<Integer> lanes, @Nullable String trouble) {
    static final RelayState IDLE = new RelayState(Set.of(), null);
}
