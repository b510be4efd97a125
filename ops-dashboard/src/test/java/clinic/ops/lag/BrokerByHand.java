package clinic.ops.lag;

import clinic.ops.lag.GroupOffsets.PartitionOffsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Primary;

/// A broker whose groups stand where the test puts them.
@Primary
public final class BrokerByHand implements Broker {

    private static final long END = 100;

    private final ObjectProvider<LagBoard> board;
    private final Map<Group, Boolean> listening = new HashMap<>();
    private final Map<Group, List<PartitionOffsets>> partitions = new HashMap<>();
    private final Map<Place, Instant> written = new HashMap<>();
    private final List<Set<Place>> asked = new ArrayList<>();
    private boolean away;

    public BrokerByHand(ObjectProvider<LagBoard> board) {
        this.board = board;
    }

    public BrokerByHand reset() {
        listening.clear();
        partitions.clear();
        written.clear();
        away = false;
        return this;
    }

    public BrokerByHand hears(String service, String topic) {
        Group group = new Group(service, topic);
        listening.put(group, true);
        partitions.put(group, new ArrayList<>(List.of(new PartitionOffsets(0, END, END))));
        return this;
    }

    public BrokerByHand nobodyHears(String service, String topic) {
        hears(service, topic);
        listening.put(new Group(service, topic), false);
        return this;
    }

    /// @param since when the oldest of them was written
    public BrokerByHand waits(
            String service, String topic, int partition, long records, Instant since) {
        waits(service, topic, partition, records);
        written.put(new Place(topic, partition, END - records), since);
        return this;
    }

    /// It does not say since when.
    public BrokerByHand waits(String service, String topic, int partition, long records) {
        List<PartitionOffsets> of = partitions.getOrDefault(new Group(service, topic), List.of());
        of.removeIf(each -> each.partition() == partition);
        of.add(new PartitionOffsets(partition, END - records, END));
        return this;
    }

    public BrokerByHand goesAway() {
        away = true;
        return this;
    }

    /// Has it asked now, as the watch does from time to time.
    public void look() {
        board.getObject().look();
    }

    List<Set<Place>> asked() {
        return asked;
    }

    @Override
    public List<GroupOffsets> groups() {
        if (away) {
            throw new BrokerAway(new TimeoutException("no answer"));
        }
        return partitions.entrySet().stream()
                .map(
                        of ->
                                new GroupOffsets(
                                        of.getKey(),
                                        listening.getOrDefault(of.getKey(), false),
                                        of.getValue()))
                .toList();
    }

    @Override
    public Map<Place, Instant> times(Set<Place> places) {
        asked.add(Set.copyOf(places));
        return places.stream()
                .filter(written::containsKey)
                .collect(Collectors.toMap(place -> place, written::get));
    }
}
