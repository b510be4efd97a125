package clinic.ops.lag;

import clinic.common.contract.ContractType;
import clinic.common.contract.Topics;
import clinic.common.inbox.Hearing;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A service in its part as hearer of one topic: a consumer group.
public record Group(String service, String topic) implements Comparable<Group> {

    private static final List<String> TOPICS =
            Stream.concat(
                            Arrays.stream(ContractType.values()).map(ContractType::topic),
                            Stream.of(Topics.DEAD_LETTERS))
                    .distinct()
                    .toList();

    /// @return empty where the group is none of the services'
    static Optional<Group> named(String id) {
        return TOPICS.stream()
                .filter(topic -> id.endsWith("." + topic))
                .map(topic -> new Group(id.substring(0, id.length() - topic.length() - 1), topic))
                .findFirst();
    }

    /// As the broker knows it.
    public String id() {
        return Hearing.group(service, topic);
    }

    @Override
    public int compareTo(Group other) {
        return Comparator.comparing(Group::service)
                .thenComparing(group -> TOPICS.indexOf(group.topic()))
                .compare(this, other);
    }
}
