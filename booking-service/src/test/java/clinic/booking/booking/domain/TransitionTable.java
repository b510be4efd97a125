package clinic.booking.booking.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/// What `decide` says to every pair of a phase and a command, as the table in
/// `docs/transitions.md`.
final class TransitionTable {

    private static final String HEAD =
            """
            # What a booking does with a command

            Made from the rules by `TransitionsTest`, which fails where this table and the rules differ
            (`-Dtransitions.write=true` writes it anew). A cell is the stage that a command leads to, at the time at which
            the command makes sense. `=` : accepted, nothing is left to do (a redelivery, or what had happened before).
            `·` : accepted, an event, the stage stays. Anything in italics is a refusal and its reason.

            Every command about a booking that exists finds `request` done (`=`).

            """;

    private TransitionTable() {}

    record Column(String name, BookingCommand command, Instant at) {}

    static String markdown() {
        List<Column> columns = columns();
        StringBuilder text = new StringBuilder(HEAD);
        for (int from = 0; from < columns.size(); from += 5) {
            table(text, columns.subList(from, Math.min(from + 5, columns.size())));
        }
        return text.toString().stripTrailing() + "\n";
    }

    private static void table(StringBuilder text, List<Column> columns) {
        text.append("| phase | ")
                .append(columns.stream().map(Column::name).collect(Collectors.joining(" | ")))
                .append(" |\n|---|")
                .append("---|".repeat(columns.size()))
                .append('\n');
        phases().forEach(
                        (name, booking) ->
                                text.append("| ")
                                        .append(name)
                                        .append(" | ")
                                        .append(
                                                columns.stream()
                                                        .map(column -> cell(booking, column))
                                                        .collect(Collectors.joining(" | ")))
                                        .append(" |\n"));
        text.append('\n');
    }

    private static String cell(Booking booking, Column column) {
        return switch (Sample.RULES.decide(booking, column.command(), column.at())) {
            case Decision.Refused refused ->
                    "*%s*"
                            .formatted(
                                    refused.refusal()
                                            .reason()
                                            .name()
                                            .toLowerCase(Locale.ROOT)
                                            .replace('_', ' '));
            case Decision.Accepted accepted when accepted.events().isEmpty() -> "=";
            case Decision.Accepted accepted -> {
                Stage after = accepted.after(booking).stage();
                yield after == booking.stage() ? "·" : after.name();
            }
        };
    }

    static Map<String, Booking> phases() {
        Map<String, Booking> phases = new LinkedHashMap<>();
        phases.put("REQUESTED", Sample.in(Sample.requested()));
        phases.put("SCREENING", Sample.in(Sample.screening(false)));
        phases.put("SCREENING, driver named", Sample.in(Sample.screening(true)));
        phases.put("UNDER_REVIEW", Sample.in(Sample.review(false)));
        phases.put("UNDER_REVIEW, driver named", Sample.in(Sample.review(true)));
        phases.put("UNDER_REVIEW, checked in", Sample.in(Sample.reviewAtTheVisit(false)));
        phases.put("RESCHEDULING, no date", Sample.in(Sample.rescheduling(null)));
        phases.put("RESCHEDULING, date", Sample.in(Sample.rescheduling(Sample.DAY.plusDays(9))));
        phases.put(
                "RESCHEDULING, staff decide",
                Sample.in(
                        new Phase.Rescheduling(
                                Sample.slot(),
                                Sample.DAY.plusDays(9),
                                true,
                                false,
                                Sample.ANSWERED),
                        3));
        phases.put("AWAITING_DRIVER", Sample.in(Sample.awaitingDriver()));
        phases.put("CONFIRMED", Sample.in(Sample.confirmed()));
        phases.put("CHECKED_IN", Sample.in(Sample.checkedIn(false)));
        phases.put("CHECKED_IN, cleared to start", Sample.in(Sample.checkedIn(true)));
        phases.put("IN_PROCEDURE", Sample.in(Sample.inProcedure()));
        phases.put("IN_RECOVERY", Sample.in(Sample.inRecovery()));
        phases.put("DISCHARGED", Sample.in(Sample.discharged()));
        phases.put("EFFECT_CHECK", Sample.in(Sample.effectCheck()));
        phases.put("CLOSED", Sample.in(Sample.closed()));
        phases.put("CANCELLED", Sample.in(Sample.cancelled()));
        phases.put("NO_SHOW", Sample.in(Sample.noShow()));
        return phases;
    }

    static List<Column> columns() {
        Instant before = Sample.ANSWERED;
        Instant day = Sample.THE_DAY;
        Instant rested = day.plus(Duration.ofMinutes(10));
        Slot later = Sample.slot(Sample.DAY.plusDays(9), "10:00");
        Slot sooner = Sample.slot(Sample.DAY.minusDays(5), "10:00");
        return List.of(
                new Column("screening opened", new BookingCommand.OpenScreening(), before),
                new Column(
                        "screening clear", new BookingCommand.PassScreening(false, before), before),
                new Column(
                        "clear after review of vitals",
                        new BookingCommand.PassScreening(true, day),
                        day),
                new Column("refers to doctor", new BookingCommand.ReferToDoctor(), before),
                new Column(
                        "defers, date", new BookingCommand.Defer(Sample.DAY.plusDays(12)), before),
                new Column("defers, no date", new BookingCommand.Defer(null), before),
                new Column("doctor declines", new BookingCommand.Decline(), before),
                new Column("rebook (system)", new BookingCommand.Rebook(later), before),
                new Column("move later (staff)", new BookingCommand.Move(later, false), before),
                new Column("move sooner (patient)", new BookingCommand.Move(sooner, true), before),
                new Column("name driver", new BookingCommand.NameDriver(), before),
                new Column("driver withdraws", new BookingCommand.WithdrawDriver(), before),
                new Column("check in", new BookingCommand.CheckIn(), day),
                new Column("vitals accepted", new BookingCommand.AcceptVitals(), day),
                new Column("start", new BookingCommand.Start(), day),
                new Column("finish", new BookingCommand.Finish(), day),
                new Column("discharge", new BookingCommand.Discharge(true, true, null), rested),
                new Column(
                        "effect check begins",
                        new BookingCommand.BeginEffectCheck(),
                        day.plus(Duration.ofDays(7))),
                new Column(
                        "effect at day 10",
                        new BookingCommand.RecordEffect(10),
                        day.plus(Duration.ofDays(10))),
                new Column(
                        "unanswered",
                        new BookingCommand.CloseUnanswered(),
                        day.plus(Duration.ofDays(21))),
                new Column("cancel", new BookingCommand.Cancel(CancelledBy.PATIENT), before),
                new Column(
                        "no-show", new BookingCommand.MarkNoShow(), day.plus(Duration.ofHours(1))));
    }
}
