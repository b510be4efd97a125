package clinic.screening.policy.domain;

/// The unit a number of the policy is in, and its sign as people write it.
public enum LimitUnit {
    DAYS("d"),
    HOURS("h"),
    YEARS("years"),
    CELSIUS("°C"),
    MMHG("mmHg"),
    MG_DL("mg/dL"),
    MMOL_L("mmol/L"),
    PERCENT("%"),
    RATIO(""),
    COUNT("");

    private final String sign;

    LimitUnit(String sign) {
        this.sign = sign;
    }

    public String sign() {
        return sign;
    }
}
