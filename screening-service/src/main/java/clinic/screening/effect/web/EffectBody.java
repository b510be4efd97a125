package clinic.screening.effect.web;

import clinic.common.web.FieldProblem;
import clinic.screening.aftercare.domain.RedFlag;
import clinic.screening.effect.domain.EffectAnswers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The answers to an effect check as they are sent.
///
/// @param nrs pain now, 0–10
/// @param peg three items, 0–10 each
/// @param pgic 1–7
record EffectBody(
        @Nullable Integer nrs,
        @Nullable List<@Nullable Integer> peg,
        @Nullable Integer pgic,
        @Nullable Set<RedFlag> redFlags,
        @Nullable String note) {
    private static final int MOST_PAIN = 10;
    private static final int WORST_CHANGE = 7;
    private static final int PEG_ITEMS = 3;
    private static final int LONGEST_NOTE = 1000;

    List<FieldProblem> problems() {
        List<FieldProblem> problems = new ArrayList<>();
        if (nrs == null || !within(nrs, 0, MOST_PAIN)) {
            problems.add(new FieldProblem("nrs", "must be from 0 to 10"));
        }
        if (pgic != null && !within(pgic, 1, WORST_CHANGE)) {
            problems.add(new FieldProblem("pgic", "must be from 1 to 7"));
        }
        if (!pegFits()) {
            problems.add(new FieldProblem("peg", "must be three numbers from 0 to 10"));
        }
        if (note != null && note.length() > LONGEST_NOTE) {
            problems.add(new FieldProblem("note", "at most " + LONGEST_NOTE + " characters"));
        }
        return problems;
    }

    /// Only where there are no `problems`.
    EffectAnswers answers() {
        List<Integer> items = new ArrayList<>();
        if (peg != null) {
            peg.stream().flatMap(item -> Optional.ofNullable(item).stream()).forEach(items::add);
        }
        return new EffectAnswers(
                Optional.ofNullable(nrs).orElseThrow(),
                items,
                Optional.ofNullable(pgic),
                Optional.ofNullable(redFlags).orElse(Set.of()),
                Optional.ofNullable(note).filter(text -> !text.isBlank()));
    }

    private boolean pegFits() {
        return peg == null
                || peg.isEmpty()
                || (peg.size() == PEG_ITEMS
                        && peg.stream()
                                .allMatch(item -> item != null && within(item, 0, MOST_PAIN)));
    }

    private static boolean within(int value, int lowest, int highest) {
        return value >= lowest && value <= highest;
    }
}
