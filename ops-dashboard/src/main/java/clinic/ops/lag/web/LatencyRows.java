package clinic.ops.lag.web;

import clinic.ops.flow.web.Labels;
import clinic.ops.latency.Hop;
import clinic.ops.latency.LatencyView;
import clinic.ops.latency.Percentiles;
import java.util.List;

/// The latencies of one window as shown.
///
/// @param last how far back it looks
/// @param newest how many of the newest are counted; zero where it is all that was heard
record LatencyRows(String last, int newest, List<Row> topics, List<Row> hops) {

    record Row(String what, String note, long counted, String p50, String p95, String p99) {

        private static Row of(String what, String note, Percentiles took) {
            return new Row(
                    what,
                    note,
                    took.counted(),
                    took.p50().precise(),
                    took.p95().precise(),
                    took.p99().precise());
        }
    }

    static List<LatencyRows> of(LatencyView view) {
        return view.windows().stream().map(window -> of(window, view.newest())).toList();
    }

    private static LatencyRows of(LatencyView.Window window, int newest) {
        return new LatencyRows(
                window.last().text(),
                window.whole() ? 0 : newest,
                window.topics().stream()
                        .map(of -> Row.of(Labels.ofTopic(of.topic()), "", of.heardAfter()))
                        .toList(),
                window.hops().stream()
                        .map(of -> Row.of(text(of.hop()), note(of.hop()), of.took()))
                        .toList());
    }

    private static String text(Hop hop) {
        return switch (hop) {
            case SCREENING_OPENS -> "Booking requested → screening opened";
            case DRIVER_ASKED -> "Screening answered and clear → driver asked";
            case DRIVER_NAMED -> "Driver asked → driver named";
            case REVIEWED -> "Referred to review → cleared";
            case CONFIRMED -> "Booking requested → confirmed";
            case VISITED -> "Checked in → discharged";
        };
    }

    private static String note(Hop hop) {
        return hop.people() ? "waits for people" : "software only";
    }
}
