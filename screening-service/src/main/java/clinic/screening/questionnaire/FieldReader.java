package clinic.screening.questionnaire;

import clinic.screening.questionnaire.domain.Field;
import clinic.screening.questionnaire.domain.Kind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/// Reads one JSON value as the type its field has.
final class FieldReader {
    /// Nobody answers about days further off than this, in years.
    private static final int YEARS_AHEAD = 2;

    private static final int YEARS_BACK = 120;

    private final Optional<LocalDate> today;

    /// @param today empty where the days were judged before
    FieldReader(Optional<LocalDate> today) {
        this.today = today;
    }

    /// @throws Unfit saying to a person what does not fit
    @SuppressWarnings("unchecked") // each branch reads the type its kind names
    <T> T read(Field<T> field, JsonNode value) throws Unfit {
        return (T)
                switch (field.kind()) {
                    case Kind.Choice<?>(var options) -> oneOf(options, value);
                    case Kind.Choices<?>(var options) -> manyOf(options, value);
                    case Kind.Flag() -> flag(value);
                    case Kind.Day(boolean ahead) -> day(value, ahead);
                    case Kind.Number number -> number(value, number);
                    case Kind.Text(int longest) -> text(value, longest);
                };
    }

    private static Enum<?> oneOf(Class<? extends Enum<?>> options, JsonNode value) throws Unfit {
        return Arrays.stream(options.getEnumConstants())
                .filter(option -> value.isString() && option.name().equals(value.stringValue()))
                .findFirst()
                .orElseThrow(() -> new Unfit("must be one of " + names(options)));
    }

    private static Set<Enum<?>> manyOf(Class<? extends Enum<?>> options, JsonNode value)
            throws Unfit {
        if (!value.isArray()) {
            throw new Unfit("must be a list of " + names(options));
        }
        Set<Enum<?>> chosen = new LinkedHashSet<>();
        for (JsonNode element : value) {
            chosen.add(oneOf(options, element));
        }
        return chosen;
    }

    private static Boolean flag(JsonNode value) throws Unfit {
        if (!value.isBoolean()) {
            throw new Unfit("must be true or false");
        }
        return value.booleanValue();
    }

    private LocalDate day(JsonNode value, boolean ahead) throws Unfit {
        LocalDate day = parse(value);
        if (today.isPresent()) {
            judge(day, ahead, today.get());
        }
        return day;
    }

    private static void judge(LocalDate day, boolean ahead, LocalDate today) throws Unfit {
        if (!ahead && day.isAfter(today)) {
            throw new Unfit("must not be in the future");
        }
        if (day.isAfter(today.plusYears(YEARS_AHEAD))
                || day.isBefore(today.minusYears(YEARS_BACK))) {
            throw new Unfit("is too far from today");
        }
    }

    private static LocalDate parse(JsonNode value) throws Unfit {
        try {
            return LocalDate.parse(value.isString() ? value.stringValue() : "");
        } catch (DateTimeParseException e) {
            throw new Unfit("must be a day like 2026-12-31");
        }
    }

    private static BigDecimal number(JsonNode value, Kind.Number number) throws Unfit {
        if (!value.isNumber()) {
            throw new Unfit("must be a number");
        }
        BigDecimal decimal = value.decimalValue().stripTrailingZeros();
        if (decimal.scale() > number.decimals()) {
            throw new Unfit(
                    number.decimals() == 0
                            ? "must be a whole number"
                            : "must have at most " + number.decimals() + " decimal place");
        }
        if (decimal.compareTo(number.lowest()) < 0 || decimal.compareTo(number.highest()) > 0) {
            throw new Unfit("must be from " + number.lowest() + " to " + number.highest());
        }
        return new BigDecimal(decimal.toPlainString());
    }

    private static String text(JsonNode value, int longest) throws Unfit {
        if (!value.isString()) {
            throw new Unfit("must be text");
        }
        if (value.stringValue().length() > longest) {
            throw new Unfit("must have at most " + longest + " characters");
        }
        return value.stringValue();
    }

    private static String names(Class<? extends Enum<?>> options) {
        return Arrays.stream(options.getEnumConstants())
                .map(Enum::name)
                .collect(Collectors.joining(", "));
    }

    /// A value that its field cannot take.
    static final class Unfit extends Exception {
        private static final long serialVersionUID = 1L;

        Unfit(String message) {
            super(message);
        }
    }
}
