package clinic.checker.judge;

import clinic.checker.evidence.Evidence;
import clinic.checker.evidence.Topic;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/// Each row of the bookings' journal is one event on their topic, and no event is without its row.
final class BookingsTold implements Judge {

    @Override
    public Verdict judge(Evidence evidence) {
        var findings = new Findings("1 bookings told");
        Topic topic = evidence.topics().bookings();
        var facts = new Facts(topic, findings);
        Map<String, String> types = new HashMap<>();
        evidence.booked()
                .journal()
                .each(
                        step -> {
                            if (evidence.scope().holdsBooking(step.booking())) {
                                facts.committed(
                                        step.booking(),
                                        step.version(),
                                        types.computeIfAbsent(step.type(), BookingsTold::told));
                            }
                        });
        facts.finish();
        findings.count("repeats", topic.repeats());
        return findings.verdict();
    }

    /// `ScreeningStarted` is told as `clinic.booking.screening-started.v1`.
    static String told(String type) {
        return "clinic.booking."
                + type.replaceAll("(?<=.)(?=\\p{Lu})", "-").toLowerCase(Locale.ROOT)
                + ".v1";
    }
}
