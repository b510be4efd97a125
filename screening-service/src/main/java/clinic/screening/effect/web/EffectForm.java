package clinic.screening.effect.web;

import clinic.common.web.FieldProblem;
import clinic.screening.aftercare.domain.RedFlag;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/// The effect check's form as it was posted: `nrs`, `peg1`–`peg3`, `pgic`, `redFlags`, `note`.
public record EffectForm(Map<String, List<String>> values, Map<String, String> errors) {
    private static final List<String> PEG = List.of("peg1", "peg2", "peg3");

    record Read(EffectBody body, Map<String, String> errors) {}

    static EffectForm empty() {
        return new EffectForm(Map.of(), Map.of());
    }

    static Read read(MultiValueMap<String, String> posted) {
        Map<String, String> errors = new HashMap<>();
        List<@Nullable Integer> peg = new ArrayList<>();
        for (String item : PEG) {
            Integer number = number(posted, item, errors);
            if (number != null) {
                peg.add(number);
            }
        }
        EffectBody body =
                new EffectBody(
                        number(posted, "nrs", errors),
                        peg,
                        number(posted, "pgic", errors),
                        flags(posted, errors),
                        posted.getFirst("note"));
        for (FieldProblem problem : body.problems()) {
            errors.putIfAbsent(problem.field(), problem.message());
        }
        return new Read(body, errors);
    }

    static Set<RedFlag> flags(MultiValueMap<String, String> posted, Map<String, String> errors) {
        Set<RedFlag> flags = new LinkedHashSet<>();
        for (String name : posted.getOrDefault("redFlags", List.of())) {
            Arrays.stream(RedFlag.values())
                    .filter(flag -> flag.name().equals(name))
                    .findFirst()
                    .ifPresentOrElse(
                            flags::add, () -> errors.put("redFlags", "must be from the list"));
        }
        return flags;
    }

    public boolean chosen(String name, String value) {
        return values.getOrDefault(name, List.of()).contains(value);
    }

    public String value(String name) {
        return values.getOrDefault(name, List.of("")).getFirst();
    }

    private static @Nullable Integer number(
            MultiValueMap<String, String> posted, String name, Map<String, String> errors) {
        String text = Objects.requireNonNullElse(posted.getFirst(name), "").strip();
        if (text.isEmpty()) {
            return null;
        }
        try {
            return Integer.valueOf(text);
        } catch (NumberFormatException e) {
            errors.put(name, "must be a whole number");
            return null;
        }
    }
}
