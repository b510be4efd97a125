package clinic.bench;

import clinic.bench.booking.BookingFigure;
import clinic.bench.due.DueFigure;
import clinic.bench.inbox.InboxFigure;
import clinic.bench.journey.JourneyFigure;
import clinic.bench.relay.DrainFigure;
import clinic.bench.relay.HeldFigure;
import clinic.bench.relay.LatencyFigure;
import clinic.bench.relay.MillionFigure;
import clinic.bench.relay.PeersFigure;
import java.util.List;

/// All there is to measure, in the order of the table.
final class Figures {
    private Figures() {}

    static List<Figure> all() {
        return List.of(
                new BookingFigure(),
                new InboxFigure(),
                new DueFigure(),
                new DrainFigure(),
                new PeersFigure(),
                new LatencyFigure(),
                new HeldFigure(),
                new MillionFigure(),
                new JourneyFigure());
    }
}
