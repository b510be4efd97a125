package clinic.screening.evaluation.domain;

import clinic.common.contract.BodyRegion;
import clinic.common.contract.ScreeningPass;
import clinic.common.contract.Treatment;
import clinic.screening.policy.PolicyFile;
import clinic.screening.policy.domain.Policy;
import clinic.screening.policy.domain.RuleId;
import clinic.screening.questionnaire.domain.Answers;
import clinic.screening.questionnaire.domain.Field;
import clinic.screening.questionnaire.domain.YesNo;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A visit on 21 December 2026, screened on 1 December, of a healthy adult; specs say what differs.
public record Given(
        Treatment treatment,
        Set<BodyRegion> regions,
        boolean sedation,
        ScreeningPass pass,
        LocalDate slotDay,
        LocalDate today,
        Optional<LocalDate> birthDate,
        Answers answers) {
    public static final Policy POLICY = PolicyFile.read("policy/2026-1.json");
    public static final LocalDate SLOT = LocalDate.of(2026, 12, 21);
    public static final LocalDate TODAY = LocalDate.of(2026, 12, 1);

    public static Given healthy(Treatment treatment) {
        return new Given(
                treatment,
                EnumSet.of(BodyRegion.LOWER_BACK),
                false,
                ScreeningPass.BOOKING,
                SLOT,
                TODAY,
                Optional.of(LocalDate.of(1980, 5, 4)),
                nothingWrong());
    }

    public static Given withSteroid() {
        return healthy(Treatment.WITH_STEROID);
    }

    public static Given withoutSteroid() {
        return healthy(Treatment.LOCAL_ANAESTHETIC);
    }

    public static Given botulinum() {
        return healthy(Treatment.BOTULINUM);
    }

    public static Answers nothingWrong() {
        return Answers.none()
                .with(Baseline.NRS, BigDecimal.valueOf(6))
                .with(Infection.INFECTION, YesNo.NO)
                .with(Antibiotic.ON_ANTIBIOTIC, YesNo.NO)
                .with(Wound.WOUND_OR_BURN, YesNo.NO)
                .with(Surgery.SURGERY, Surgery.When.NONE)
                .with(Vaccine.VACCINE, YesNo.NO)
                .with(Glucose.DIABETIC, YesNo.NO)
                .with(SteroidSpacing.STEROID_BEFORE, YesNo.NO)
                .with(Botulinum.BEFORE, YesNo.NO)
                .with(Botulinum.DISEASE, YesNo.NO)
                .with(BloodThinner.BLOOD_THINNER, YesNo.NO)
                .with(Pregnancy.PREGNANCY, Pregnancy.State.NO)
                .with(Allergy.ALLERGY, YesNo.NO)
                .with(Fainting.FAINTING, Fainting.Degree.NO)
                .with(ChestWall.COPD_OR_VERY_THIN, YesNo.NO)
                .with(BleedingDisorder.BLEEDING_DISORDER, YesNo.NO);
    }

    public <T> Given answering(Field<T> field, T value) {
        return with(answers.with(field, value));
    }

    public Given leavingOut(RuleId rule) {
        return with(answers.without(rule));
    }

    public Given at(BodyRegion region) {
        return new Given(
                treatment, EnumSet.of(region), sedation, pass, slotDay, today, birthDate, answers);
    }

    public Given sedated() {
        return new Given(treatment, regions, true, pass, slotDay, today, birthDate, answers);
    }

    public Given asked(ScreeningPass other) {
        return new Given(treatment, regions, sedation, other, slotDay, today, birthDate, answers);
    }

    public Given screenedOn(LocalDate day) {
        return new Given(treatment, regions, sedation, pass, slotDay, day, birthDate, answers);
    }

    public Given bornOn(LocalDate day) {
        return new Given(
                treatment, regions, sedation, pass, slotDay, today, Optional.of(day), answers);
    }

    public Given withoutBirthDate() {
        return new Given(
                treatment, regions, sedation, pass, slotDay, today, Optional.empty(), answers);
    }

    Given with(Answers other) {
        return new Given(treatment, regions, sedation, pass, slotDay, today, birthDate, other);
    }

    public Circumstances circumstances() {
        return new Circumstances(
                POLICY,
                pass,
                new PlannedVisit(treatment, regions, sedation),
                slotDay,
                today,
                birthDate,
                answers);
    }

    public Result screened() {
        return Screener.evaluate(circumstances());
    }

    /// The findings of one rule.
    public List<Finding> found(RuleId rule) {
        return screened().findings().stream().filter(finding -> finding.rule() == rule).toList();
    }
}
