package clinic.screening.policy.domain;

/// The rules of the policy, and the two sets of numbers beside them.
public enum RuleId {
    R01,
    R02,
    R03,
    R04,
    R05,
    R06,
    R07,
    R08,
    R09,
    R10,
    R11,
    R12,
    R13,
    R14,
    R15,
    R16,
    R17,
    /// The pain before the visit: a question, no rule.
    BASELINE,
    /// The classes of the effect check.
    EFFECT
}
