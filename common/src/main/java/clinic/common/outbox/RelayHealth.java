package clinic.common.outbox;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/// How the relay is, for who watches over it.
public interface RelayHealth {

    /// The lanes this instance leads; what no instance leads is not sent.
    Set<Integer> lanes();

    /// The class of the last failure, until something was sent again.
    @Nullable String trouble();
}
