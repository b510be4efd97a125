package clinic.booking.booking.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;

/// Any command at any time; every second time one that has a chance.
public final class RandomCommands {

    private RandomCommands() {}

    static BookingCommand next(Booking booking, Instant now, Random random) {
        return next(booking, now, random, RandomWalksTest.slotAfter(now, random));
    }

    /// @param slot the one that a move or a rebooking takes
    public static BookingCommand next(Booking booking, Instant now, Random random, Slot slot) {
        List<BookingCommand> likely = likely(booking, now, random, slot);
        if (random.nextBoolean() && !likely.isEmpty()) {
            return likely.get(random.nextInt(likely.size()));
        }
        List<BookingCommand> any = any(now, random, slot);
        return any.get(random.nextInt(any.size()));
    }

    private static List<BookingCommand> likely(
            Booking booking, Instant now, Random random, Slot slot) {
        return switch (booking.phase()) {
            case Phase.Requested _ -> List.of(new BookingCommand.OpenScreening());
            case Phase.Screening _, Phase.UnderReview _ ->
                    List.of(new BookingCommand.PassScreening(random.nextBoolean(), now));
            case Phase.AwaitingDriver _ -> List.of(new BookingCommand.NameDriver());
            case Phase.Confirmed _ -> List.of(new BookingCommand.CheckIn());
            case Phase.CheckedIn _ ->
                    List.of(new BookingCommand.AcceptVitals(), new BookingCommand.Start());
            case Phase.InProcedure _ -> List.of(new BookingCommand.Finish());
            case Phase.InRecovery _ ->
                    List.of(new BookingCommand.Discharge(true, true, "was well"));
            case Phase.Discharged _ -> List.of(new BookingCommand.BeginEffectCheck());
            case Phase.EffectCheck _ ->
                    List.of(
                            new BookingCommand.RecordEffect(10),
                            new BookingCommand.CloseUnanswered());
            case Phase.Rescheduling _ ->
                    List.of(
                            new BookingCommand.Rebook(slot),
                            new BookingCommand.Defer(
                                    LocalDate.ofInstant(now, Sample.NEW_YORK).plusDays(7)));
            case Phase.Ended _ -> List.of();
        };
    }

    private static List<BookingCommand> any(Instant now, Random random, Slot slot) {
        LocalDate day = LocalDate.ofInstant(now, Sample.NEW_YORK);
        CancelledBy by = CancelledBy.values()[random.nextInt(CancelledBy.values().length)];
        return List.of(
                Sample.request(false),
                new BookingCommand.OpenScreening(),
                new BookingCommand.PassScreening(
                        random.nextBoolean(), now.minus(Duration.ofDays(random.nextInt(20)))),
                new BookingCommand.ReferToDoctor(),
                new BookingCommand.Defer(random.nextBoolean() ? null : day.plusDays(5)),
                new BookingCommand.Decline(),
                new BookingCommand.Rebook(slot),
                new BookingCommand.Move(slot, random.nextBoolean()),
                new BookingCommand.NameDriver(),
                new BookingCommand.WithdrawDriver(),
                new BookingCommand.CheckIn(),
                new BookingCommand.AcceptVitals(),
                new BookingCommand.Start(),
                new BookingCommand.Finish(),
                new BookingCommand.Discharge(
                        random.nextBoolean(),
                        random.nextBoolean(),
                        random.nextBoolean() ? "" : "x"),
                new BookingCommand.BeginEffectCheck(),
                new BookingCommand.RecordEffect(random.nextBoolean() ? 7 : 10),
                new BookingCommand.CloseUnanswered(),
                random.nextInt(4) == 0
                        ? new BookingCommand.Cancel(by)
                        : new BookingCommand.MarkNoShow());
    }
}
