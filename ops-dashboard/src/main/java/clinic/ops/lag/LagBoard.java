package clinic.ops.lag;

import clinic.ops.lag.OldestRecords.Since;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// The last that is known of every group's lag. One thread looks, any reads.
@Component
class LagBoard {

    private static final Logger LOG = LoggerFactory.getLogger(LagBoard.class);

    /// @param reading absent until the broker has answered once
    /// @param awaySince when it first did not answer; absent where its last answer came
    record Known(@Nullable Reading reading, @Nullable Instant awaySince) {}

    private final Broker broker;
    private final OldestRecords oldest;
    private final WallTime wall;
    private final LagHistory history = new LagHistory();
    private volatile Known known = new Known(null, null);

    LagBoard(Broker broker, WallTime wall) {
        this.broker = broker;
        this.wall = wall;
        oldest = new OldestRecords(broker);
    }

    Known known() {
        return known;
    }

    LagHistory history() {
        return history;
    }

    void look() {
        try {
            List<GroupOffsets> groups = broker.groups();
            Instant now = wall.now();
            Map<Place, Since> since = oldest.at(Reading.waiting(groups), now);
            Reading reading = Reading.of(groups, since, now);
            history.add(reading);
            known = new Known(reading, null);
        } catch (BrokerAway e) {
            Known before = known;
            if (before.awaySince() == null) {
                LOG.info("The broker does not say how far the groups are: {}", e.getMessage());
                known = new Known(before.reading(), wall.now());
            }
        }
    }
}
