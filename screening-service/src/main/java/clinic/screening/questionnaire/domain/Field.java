package clinic.screening.questionnaire.domain;

import clinic.screening.policy.domain.RuleId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;

/// One thing that can be answered, and the key under which typed answers are found.
///
/// @param name as it stands in JSON
/// @param label as the patient reads it, in words an 11-year-old knows
public record Field<T>(RuleId rule, String name, Kind<T> kind, String label) {

    /// Longest free text, in characters.
    private static final int LONGEST_TEXT = 500;

    /// `R10.inr`, as forms post it and problems name it.
    public String path() {
        return rule + "." + name;
    }

    public static <E extends Enum<E> & Option> Field<E> choice(
            RuleId rule, String name, Class<E> options, String label) {
        return new Field<>(rule, name, new Kind.Choice<>(options), label);
    }

    public static <E extends Enum<E> & Option> Field<Set<E>> choices(
            RuleId rule, String name, Class<E> options, String label) {
        return new Field<>(rule, name, new Kind.Choices<>(options), label);
    }

    public static Field<Boolean> flag(RuleId rule, String name, String label) {
        return new Field<>(rule, name, new Kind.Flag(), label);
    }

    public static Field<LocalDate> pastDay(RuleId rule, String name, String label) {
        return new Field<>(rule, name, new Kind.Day(false), label);
    }

    public static Field<LocalDate> anyDay(RuleId rule, String name, String label) {
        return new Field<>(rule, name, new Kind.Day(true), label);
    }

    public static Field<BigDecimal> number(
            RuleId rule,
            String name,
            String lowest,
            String highest,
            int decimals,
            String unit,
            String label) {
        return new Field<>(
                rule,
                name,
                new Kind.Number(new BigDecimal(lowest), new BigDecimal(highest), decimals, unit),
                label);
    }

    public static Field<String> text(RuleId rule, String name, String label) {
        return new Field<>(rule, name, new Kind.Text(LONGEST_TEXT), label);
    }
}
