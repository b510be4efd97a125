package clinic.ops.lag.web;

import clinic.ops.flow.Age;
import clinic.ops.lag.GroupLag;
import clinic.ops.lag.GroupLag.PartitionLag;
import clinic.ops.lag.LagView;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The lag for programs.
///
/// @param brokerAnswers whether it answered when it was asked last; where it did not, the numbers
///     are those of its last answer
/// @param brokerAwayFor absent where it answers
/// @param readAgo how old the numbers are; absent until the broker has answered once
@JsonInclude(JsonInclude.Include.NON_NULL)
record LagJson(
        Instant at,
        boolean brokerAnswers,
        @Nullable Age brokerAwayFor,
        @Nullable Age readAgo,
        Age lateAfter,
        long late,
        List<GroupJson> groups) {

    /// @param listening whether any instance of the service is there to take records in
    /// @param recordsBehind on the compacted topic an upper bound
    /// @param lag the age of the oldest record that is not taken in; zero where there is none
    /// @param atLeast whether it may be older than that
    /// @param partitions absent unless asked for
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record GroupJson(
            String group,
            String service,
            String topic,
            boolean listening,
            long recordsBehind,
            Age lag,
            boolean atLeast,
            boolean late,
            @Nullable List<PartitionJson> partitions) {

        private static GroupJson of(LagView.Line line, boolean partitions) {
            GroupLag lag = line.lag();
            return new GroupJson(
                    lag.group().id(),
                    lag.group().service(),
                    lag.group().topic(),
                    lag.listening(),
                    lag.behind(),
                    lag.lag(),
                    lag.atLeast(),
                    line.late(),
                    partitions ? lag.partitions().stream().map(PartitionJson::of).toList() : null);
        }
    }

    record PartitionJson(int partition, long recordsBehind, Age lag, boolean atLeast) {

        private static PartitionJson of(PartitionLag lag) {
            return new PartitionJson(lag.partition(), lag.behind(), lag.lag(), lag.atLeast());
        }
    }

    static LagJson of(LagView view, boolean partitions) {
        return new LagJson(
                view.at(),
                view.isCurrent(),
                view.awayFor(),
                view.readAgo(),
                view.lateAfter(),
                view.late(),
                view.groups().stream().map(line -> GroupJson.of(line, partitions)).toList());
    }
}
