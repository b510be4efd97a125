package clinic.screening.questionnaire.domain;

import clinic.screening.policy.domain.RuleId;
import java.util.List;
import java.util.Optional;

/// What a rule asks: a main field, and what else is asked where the main answer is yes.
///
/// @param group the heading it stands under
/// @param text the question in words an 11-year-old knows
/// @param fields the main field first
/// @param together pairs of fields of which the second must be given with the first
/// @param mandatory true where a pass cannot be submitted without it
public record Question(
        RuleId rule,
        Group group,
        String text,
        List<Field<?>> fields,
        List<Together> together,
        boolean mandatory) {

    public Question {
        fields = List.copyOf(fields);
        together = List.copyOf(together);
    }

    public static Question of(RuleId rule, Group group, String text, Field<?>... fields) {
        return new Question(rule, group, text, List.of(fields), List.of(), false);
    }

    /// Its answer decides whether the question counts as answered.
    public Field<?> main() {
        return fields.getFirst();
    }

    public Optional<Field<?>> field(String name) {
        return fields.stream()
                .<Field<?>>map(field -> field)
                .filter(field -> field.name().equals(name))
                .findFirst();
    }

    /// A number that means nothing without its unit, for instance.
    public record Together(Field<?> first, Field<?> second) {}

    /// Headings of the questionnaire, in their order.
    public enum Group {
        PAIN("Your pain"),
        TODAY("Your health now"),
        MEDICINES("Your medicines"),
        EARLIER("Earlier treatment"),
        GENERAL("About you");

        private final String heading;

        Group(String heading) {
            this.heading = heading;
        }

        public String heading() {
            return heading;
        }
    }
}
