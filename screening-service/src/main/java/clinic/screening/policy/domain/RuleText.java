package clinic.screening.policy.domain;

import java.util.Map;

/// One rule as it stands in the policy file.
///
/// @param asks what is asked
/// @param then what follows
/// @param settings its numbers by the names of `Limit#key`
public record RuleText(
        RuleId id,
        String title,
        String asks,
        String then,
        String source,
        Map<String, Setting> settings) {

    public RuleText {
        settings = Map.copyOf(settings);
    }
}
