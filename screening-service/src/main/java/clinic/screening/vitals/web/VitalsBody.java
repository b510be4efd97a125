package clinic.screening.vitals.web;

import clinic.common.web.FieldProblem;
import clinic.common.web.Problem;
import clinic.screening.evaluation.domain.GlucoseReading;
import clinic.screening.evaluation.domain.GlucoseUnit;
import clinic.screening.evaluation.domain.VitalSigns;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Measurements as they are sent.
///
/// @param systolic mmHg
/// @param diastolic mmHg
/// @param glucose in `glucoseUnit`
record VitalsBody(
        @Nullable Integer systolic,
        @Nullable Integer diastolic,
        @Nullable BigDecimal glucose,
        @Nullable GlucoseUnit glucoseUnit) {
    private static final int LOWEST_SYSTOLIC = 60;
    private static final int HIGHEST_SYSTOLIC = 300;
    private static final int LOWEST_DIASTOLIC = 30;
    private static final int HIGHEST_DIASTOLIC = 200;

    /// mg/dL; mmol/L counts a good eighteenth of it.
    private static final BigDecimal HIGHEST_MG_DL = BigDecimal.valueOf(1500);

    private static final BigDecimal HIGHEST_MMOL_L = BigDecimal.valueOf(83);

    /// @throws Problem 422 where a value cannot be
    VitalSigns checked() {
        List<FieldProblem> problems = new ArrayList<>();
        int upper = within("systolic", systolic, LOWEST_SYSTOLIC, HIGHEST_SYSTOLIC, problems);
        int lower = within("diastolic", diastolic, LOWEST_DIASTOLIC, HIGHEST_DIASTOLIC, problems);
        if (problems.isEmpty() && lower >= upper) {
            problems.add(new FieldProblem("diastolic", "must be below the upper value"));
        }
        Optional<GlucoseReading> reading = glucose(problems);
        if (!problems.isEmpty()) {
            throw Problem.fields(problems);
        }
        return new VitalSigns(upper, lower, reading);
    }

    private Optional<GlucoseReading> glucose(List<FieldProblem> problems) {
        BigDecimal value = glucose;
        GlucoseUnit unit = glucoseUnit;
        if (value == null) {
            return Optional.empty();
        }
        if (unit == null) {
            problems.add(new FieldProblem("glucoseUnit", "must be given with the blood sugar"));
            return Optional.empty();
        }
        BigDecimal highest =
                switch (unit) {
                    case MG_DL -> HIGHEST_MG_DL;
                    case MMOL_L -> HIGHEST_MMOL_L;
                };
        if (value.signum() <= 0 || value.compareTo(highest) > 0) {
            problems.add(new FieldProblem("glucose", "must be above 0 and at most " + highest));
        }
        return Optional.of(new GlucoseReading(value, unit));
    }

    private static int within(
            String name,
            @Nullable Integer value,
            int lowest,
            int highest,
            List<FieldProblem> problems) {
        if (value == null || value < lowest || value > highest) {
            problems.add(new FieldProblem(name, "must be from " + lowest + " to " + highest));
            return 0;
        }
        return value;
    }
}
