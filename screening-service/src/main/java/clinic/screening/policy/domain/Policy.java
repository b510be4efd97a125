package clinic.screening.policy.domain;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// A version of the screening policy. Complete by construction: every rule and every `Limit` is
/// there, in its unit, and nothing besides.
///
/// @param version as stored with each result and told in events, `2026-1`
public record Policy(String version, List<RuleText> rules) {

    public Policy {
        rules = List.copyOf(rules);
        if (rules.stream().map(RuleText::id).distinct().count() != rules.size()
                || rules.size() != RuleId.values().length) {
            throw new IllegalArgumentException("policy " + version + " must name every rule once");
        }
        rules.forEach(Policy::check);
    }

    public RuleText rule(RuleId id) {
        return rules.stream().filter(rule -> rule.id() == id).findFirst().orElseThrow();
    }

    public BigDecimal number(Limit limit) {
        Setting setting = rule(limit.rule()).settings().get(limit.key());
        if (setting == null) {
            throw new IllegalStateException(limit + " is missing in policy " + version);
        }
        return setting.value();
    }

    /// For numbers that count something: days, hours, years.
    public int whole(Limit limit) {
        return number(limit).intValueExact();
    }

    private static void check(RuleText rule) {
        Map<String, LimitUnit> wanted = new HashMap<>();
        Arrays.stream(Limit.values())
                .filter(limit -> limit.rule() == rule.id())
                .forEach(limit -> wanted.put(limit.key(), limit.unit()));
        Set<String> found = rule.settings().keySet();
        if (!found.equals(wanted.keySet())) {
            throw new IllegalArgumentException(
                    rule.id()
                            + " has "
                            + new TreeSet<>(found)
                            + ", needs "
                            + new TreeSet<>(wanted.keySet()));
        }
        rule.settings()
                .forEach(
                        (key, setting) -> {
                            if (setting.unit() != wanted.get(key)) {
                                throw new IllegalArgumentException(
                                        rule.id() + " " + key + " must be in " + wanted.get(key));
                            }
                        });
    }
}
