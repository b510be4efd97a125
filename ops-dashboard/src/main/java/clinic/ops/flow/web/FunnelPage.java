package clinic.ops.flow.web;

import clinic.ops.eventlog.TopicRate;
import clinic.ops.flow.FlowView;
import clinic.ops.flow.StageLine;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;

/// The funnel as shown. Operations read UTC: they look after several sites.
record FunnelPage(
        ZonedDateTime at,
        boolean empty,
        long underWay,
        long stuck,
        long parkedLetters,
        List<FunnelRow> open,
        List<FunnelRow> ended,
        List<RateRow> rates) {

    record RateRow(String topic, long lastMinute, long lastFiveMinutes, long lastHour) {
        static RateRow of(TopicRate rate) {
            return new RateRow(
                    Labels.ofTopic(rate.topic()),
                    rate.lastMinute(),
                    rate.lastFiveMinutes(),
                    rate.lastHour());
        }
    }

    static FunnelPage of(FlowView flow) {
        return new FunnelPage(
                flow.at().atZone(ZoneOffset.UTC),
                flow.empty(),
                flow.underWay(),
                flow.stuck(),
                flow.parkedLetters(),
                rows(flow.stages().stream().filter(line -> !line.end()).toList()),
                rows(flow.stages().stream().filter(StageLine::end).toList()),
                flow.rates().stream().map(RateRow::of).toList());
    }

    private static List<FunnelRow> rows(List<StageLine> lines) {
        long fullest = lines.stream().mapToLong(StageLine::bookings).max().orElse(0);
        return lines.stream().map(line -> FunnelRow.of(line, fullest)).toList();
    }
}
