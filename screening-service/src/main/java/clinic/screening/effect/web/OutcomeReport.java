package clinic.screening.effect.web;

import clinic.common.web.Problem;
import clinic.screening.effect.Outcomes;
import clinic.screening.effect.domain.OutcomeTable;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// The report that the page and the API share.
@Component
class OutcomeReport {
    /// How far back it looks unless told, in months.
    private static final int MONTHS_BACK = 12;

    private final Outcomes outcomes;
    private final Clock clock;

    OutcomeReport(Outcomes outcomes, Clock clock) {
        this.outcomes = outcomes;
        this.clock = clock;
    }

    /// @param by region or treatment
    record Report(
            LocalDate from,
            LocalDate to,
            String by,
            List<OutcomeTable.Row> rows,
            OutcomeTable.Row all) {}

    Report of(Optional<LocalDate> from, Optional<LocalDate> to, Optional<String> by) {
        LocalDate last =
                to.orElseGet(
                        () -> clock.instant().atOffset(ZoneOffset.UTC).toLocalDate().plusDays(1));
        LocalDate first = from.orElseGet(() -> last.minusMonths(MONTHS_BACK));
        if (first.isAfter(last)) {
            throw Problem.field("from", "must not be after the last day");
        }
        String group = by.orElse("treatment");
        OutcomeTable table =
                switch (group) {
                    case "region" ->
                            OutcomeTable.of(
                                    outcomes.between(first, last), OutcomeTable.Visit::regions);
                    case "treatment" ->
                            OutcomeTable.of(
                                    outcomes.between(first, last),
                                    visit -> List.of(visit.treatment()));
                    default -> throw Problem.field("by", "must be region or treatment");
                };
        return new Report(first, last, group, table.rows(), table.all());
    }
}
