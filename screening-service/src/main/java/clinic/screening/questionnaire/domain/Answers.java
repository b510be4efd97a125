package clinic.screening.questionnaire.domain;

import clinic.screening.policy.domain.RuleId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// Typed answers, by field. A field that was not answered is absent.
public record Answers(Map<Field<?>, Object> values) {

    public Answers {
        values = Map.copyOf(values);
    }

    public static Answers none() {
        return new Answers(Map.of());
    }

    @SuppressWarnings(
            "unchecked") // `with` is the only way in, and it ties the value to the field's type
    public <T> Optional<T> get(Field<T> field) {
        return Optional.ofNullable((T) values.get(field));
    }

    public <T> boolean is(Field<T> field, T value) {
        return value.equals(values.get(field));
    }

    public <T> Answers with(Field<T> field, T value) {
        Map<Field<?>, Object> more = new LinkedHashMap<>(values);
        more.put(field, value);
        return new Answers(more);
    }

    public Answers without(RuleId rule) {
        Map<Field<?>, Object> fewer = new LinkedHashMap<>(values);
        fewer.keySet().removeIf(field -> field.rule() == rule);
        return new Answers(fewer);
    }

    /// What was answered to one rule, to compare it with an earlier time.
    public Map<Field<?>, Object> to(RuleId rule) {
        Map<Field<?>, Object> part = new LinkedHashMap<>(values);
        part.keySet().removeIf(field -> field.rule() != rule);
        return part;
    }
}
