package clinic.checker.judge;

import clinic.checker.evidence.Evidence;
import java.util.List;

/// One thing that must hold. Pure: the same evidence, the same verdict.
@FunctionalInterface
public interface Judge {

    Verdict judge(Evidence evidence);

    /// In the order of the invariants in the design of the backbone.
    static List<Judge> all() {
        return List.of(
                new BookingsTold(),
                new ScreeningsTold(),
                new MessagesTold(),
                new ContactsTold(),
                new TopicsClean(),
                new EffectsOnce(),
                new EventLogAgrees(),
                new ProjectionsAgree(),
                new AppliedInOrder(),
                new JournalsGapless(),
                new NoOverlaps(),
                new ReservationsAgree(),
                new WithinHours(),
                new JourneysEnd(),
                new MessagesInTime(),
                new MessagesPlanned(),
                new MailsOnce(),
                new NothingLeft(),
                new LettersArePoison());
    }
}
