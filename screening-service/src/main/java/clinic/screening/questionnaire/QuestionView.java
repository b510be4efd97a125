package clinic.screening.questionnaire;

import clinic.screening.policy.domain.RuleId;
import clinic.screening.questionnaire.domain.Field;
import clinic.screening.questionnaire.domain.Kind;
import clinic.screening.questionnaire.domain.Option;
import clinic.screening.questionnaire.domain.Question;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A question as programs and templates read it.
///
/// @param group the heading it stands under
public record QuestionView(
        RuleId rule, String group, String text, boolean mandatory, List<FieldView> fields) {

    /// @param path the name in a form, `R10.inr`
    /// @param type CHOICE, CHOICES, YES_NO, DATE, NUMBER or TEXT
    /// @param options for choices
    public record FieldView(
            String name,
            String path,
            String type,
            String label,
            List<OptionView> options,
            @Nullable String unit,
            @Nullable BigDecimal min,
            @Nullable BigDecimal max,
            boolean mayBeAhead,
            int maxLength,
            int decimals) {}

    /// The main field, and those that are to be answered whatever the main answer is: they have a
    /// "not sure" of their own.
    public List<FieldView> standing() {
        return fields.stream().filter(this::stands).toList();
    }

    /// What is of interest only where there is something to tell.
    public List<FieldView> more() {
        return fields.stream().filter(field -> !stands(field)).toList();
    }

    private boolean stands(FieldView field) {
        return field.equals(fields.getFirst())
                || field.options().stream().anyMatch(option -> option.value().equals("UNSURE"));
    }

    public record OptionView(String value, String label) {}

    public static QuestionView of(Question question) {
        return new QuestionView(
                question.rule(),
                question.group().heading(),
                question.text(),
                question.mandatory(),
                question.fields().stream().map(QuestionView::field).toList());
    }

    private static FieldView field(Field<?> field) {
        return switch (field.kind()) {
            case Kind.Choice<?>(var options) -> plain(field, "CHOICE", options(options));
            case Kind.Choices<?>(var options) -> plain(field, "CHOICES", options(options));
            case Kind.Flag() ->
                    plain(
                            field,
                            "YES_NO",
                            List.of(new OptionView("true", "Yes"), new OptionView("false", "No")));
            case Kind.Day(boolean ahead) ->
                    new FieldView(
                            field.name(),
                            field.path(),
                            "DATE",
                            field.label(),
                            List.of(),
                            null,
                            null,
                            null,
                            ahead,
                            0,
                            0);
            case Kind.Number(var lowest, var highest, int decimals, String unit) ->
                    new FieldView(
                            field.name(),
                            field.path(),
                            "NUMBER",
                            field.label(),
                            List.of(),
                            unit,
                            lowest,
                            highest,
                            false,
                            0,
                            decimals);
            case Kind.Text(int longest) ->
                    new FieldView(
                            field.name(),
                            field.path(),
                            "TEXT",
                            field.label(),
                            List.of(),
                            null,
                            null,
                            null,
                            false,
                            longest,
                            0);
        };
    }

    private static FieldView plain(Field<?> field, String type, List<OptionView> options) {
        return new FieldView(
                field.name(),
                field.path(),
                type,
                field.label(),
                options,
                null,
                null,
                null,
                false,
                0,
                0);
    }

    private static List<OptionView> options(Class<? extends Enum<?>> options) {
        return Arrays.stream(options.getEnumConstants())
                .map(value -> new OptionView(value.name(), ((Option) value).label()))
                .toList();
    }
}
