package clinic.ops.lag.web;

import clinic.ops.flow.Age;
import clinic.ops.lag.GroupLag.PartitionLag;
import clinic.ops.lag.LagView;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The lag as shown. Operations read UTC: they look after several sites.
///
/// @param readAgo absent until the broker has answered once
/// @param awayFor absent where the broker answers
/// @param chosen the group whose partitions are shown
record LagPage(
        ZonedDateTime at,
        @Nullable String readAgo,
        @Nullable String awayFor,
        String lateAfter,
        long late,
        List<LagRow> groups,
        @Nullable Chosen chosen) {

    /// @param partitions empty where no such group is known
    record Chosen(String group, List<PartitionRow> partitions) {}

    record PartitionRow(int partition, long behind, String lag) {

        private static PartitionRow of(PartitionLag lag) {
            return new PartitionRow(
                    lag.partition(),
                    lag.behind(),
                    LagRow.text(lag.behind(), lag.lag(), lag.atLeast()));
        }
    }

    /// @param group whose partitions are to be shown; blank for none
    static LagPage of(LagView view, String group) {
        Duration lateAfter = view.lateAfter().duration();
        Duration top =
                HourPlot.top(view.groups().stream().map(LagView.Line::worst).toList(), lateAfter);
        return new LagPage(
                view.at().atZone(ZoneOffset.UTC),
                text(view.readAgo()),
                text(view.awayFor()),
                view.lateAfter().text(),
                view.late(),
                view.groups().stream().map(line -> LagRow.of(line, lateAfter, top)).toList(),
                group.isBlank() ? null : chosen(view, group));
    }

    private static Chosen chosen(LagView view, String group) {
        return new Chosen(
                group,
                view.groups().stream()
                        .map(LagView.Line::lag)
                        .filter(lag -> lag.group().id().equals(group))
                        .flatMap(lag -> lag.partitions().stream())
                        .map(PartitionRow::of)
                        .toList());
    }

    private static @Nullable String text(@Nullable Age age) {
        return age == null ? null : age.text();
    }
}
