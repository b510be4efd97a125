package clinic.screening.policy.domain;

import static clinic.screening.policy.domain.LimitUnit.CELSIUS;
import static clinic.screening.policy.domain.LimitUnit.COUNT;
import static clinic.screening.policy.domain.LimitUnit.DAYS;
import static clinic.screening.policy.domain.LimitUnit.HOURS;
import static clinic.screening.policy.domain.LimitUnit.MG_DL;
import static clinic.screening.policy.domain.LimitUnit.MMHG;
import static clinic.screening.policy.domain.LimitUnit.MMOL_L;
import static clinic.screening.policy.domain.LimitUnit.PERCENT;
import static clinic.screening.policy.domain.LimitUnit.RATIO;
import static clinic.screening.policy.domain.LimitUnit.YEARS;
import static clinic.screening.policy.domain.RuleId.EFFECT;
import static clinic.screening.policy.domain.RuleId.R01;
import static clinic.screening.policy.domain.RuleId.R02;
import static clinic.screening.policy.domain.RuleId.R04;
import static clinic.screening.policy.domain.RuleId.R05;
import static clinic.screening.policy.domain.RuleId.R06;
import static clinic.screening.policy.domain.RuleId.R07;
import static clinic.screening.policy.domain.RuleId.R08;
import static clinic.screening.policy.domain.RuleId.R09;
import static clinic.screening.policy.domain.RuleId.R10;
import static clinic.screening.policy.domain.RuleId.R13;
import static clinic.screening.policy.domain.RuleId.R14;

/// Every number a rule reads, by the name it has in the policy file and the unit it must be in.
public enum Limit {
    FEVER_ABOVE(R01, "feverAbove", CELSIUS),
    WAIT_AFTER_LAST_DOSE(R02, "waitAfterLastDose", DAYS),
    WAIT_AFTER_SURGERY(R04, "waitAfterSurgery", DAYS),
    SURGERY_PLANNED_WITHIN(R04, "plannedWithin", DAYS),
    WAIT_AFTER_VACCINE(R05, "waitAfterVaccine", DAYS),
    WAIT_BEFORE_VACCINE(R05, "waitBeforeVaccine", DAYS),
    SYSTOLIC_DEFER(R06, "systolicDefer", MMHG),
    DIASTOLIC_DEFER(R06, "diastolicDefer", MMHG),
    SYSTOLIC_REVIEW(R06, "systolicReview", MMHG),
    DIASTOLIC_REVIEW(R06, "diastolicReview", MMHG),
    WAIT_AFTER_HIGH_PRESSURE(R06, "waitAfterHighPressure", DAYS),
    GLUCOSE_DEFER(R07, "glucoseDefer", MG_DL),
    GLUCOSE_DEFER_MMOL(R07, "glucoseDeferMmol", MMOL_L),
    GLUCOSE_REVIEW(R07, "glucoseReview", MG_DL),
    GLUCOSE_REVIEW_MMOL(R07, "glucoseReviewMmol", MMOL_L),
    HBA1C_ABOVE(R07, "hba1cAbove", PERCENT),
    WAIT_AFTER_HIGH_GLUCOSE(R07, "waitAfterHighGlucose", DAYS),
    STEROID_SPACING(R08, "spacing", DAYS),
    MOST_STEROIDS_IN_A_YEAR(R08, "mostInAYear", COUNT),
    STEROID_YEAR(R08, "year", DAYS),
    BOTULINUM_SPACING(R09, "spacingBotulinum", DAYS),
    BLOOD_THINNER_DECIDE_BEFORE(R10, "decideBefore", DAYS),
    INR_ABOVE(R10, "inrAbove", RATIO),
    ADULT_FROM(R13, "adultFrom", YEARS),
    NO_FOOD_FOR(R14, "noFoodFor", HOURS),
    NO_CLEAR_FLUID_FOR(R14, "noClearFluidFor", HOURS),
    EFFECT_SUBSTANTIAL_FROM(EFFECT, "substantialFrom", PERCENT),
    EFFECT_MODERATE_FROM(EFFECT, "moderateFrom", PERCENT),
    EFFECT_MINIMAL_FROM(EFFECT, "minimalFrom", PERCENT);

    private final RuleId rule;
    private final String key;
    private final LimitUnit unit;

    Limit(RuleId rule, String key, LimitUnit unit) {
        this.rule = rule;
        this.key = key;
        this.unit = unit;
    }

    public RuleId rule() {
        return rule;
    }

    /// Its name in the policy file.
    public String key() {
        return key;
    }

    public LimitUnit unit() {
        return unit;
    }
}
