package clinic.screening.aftercare;

import clinic.common.contract.ScreeningContract.Urgency;
import clinic.common.duework.DueWork;
import clinic.screening.aftercare.domain.DailyAdvice;
import clinic.screening.aftercare.domain.RedFlag;
import clinic.screening.casefile.CaseFiles;
import clinic.screening.casefile.domain.CaseFile;
import clinic.screening.evaluation.domain.Advice;
import clinic.screening.evaluation.domain.Glucose;
import clinic.screening.pass.KnownAnswers;
import clinic.screening.questionnaire.domain.YesNo;
import clinic.screening.review.Reviews;
import clinic.screening.task.TaskAbout;
import clinic.screening.task.Tasks;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What a patient reads and tells in the days after the visit.
@Service
public class AftercareDesk {
    /// The due work that looks on day 1 whether a plan for the blood thinner is missing.
    public static final String PLAN_MISSING = "plan-missing";

    private final CaseFiles caseFiles;
    private final Reviews reviews;
    private final KnownAnswers knownAnswers;
    private final RedFlagDesk redFlags;
    private final Tasks tasks;
    private final DueWork dueWork;
    private final AftercareProperties properties;
    private final Clock clock;

    AftercareDesk(
            CaseFiles caseFiles,
            Reviews reviews,
            KnownAnswers knownAnswers,
            RedFlagDesk redFlags,
            Tasks tasks,
            DueWork dueWork,
            AftercareProperties properties,
            Clock clock) {
        this.caseFiles = caseFiles;
        this.reviews = reviews;
        this.knownAnswers = knownAnswers;
        this.redFlags = redFlags;
        this.tasks = tasks;
        this.dueWork = dueWork;
        this.properties = properties;
        this.clock = clock;
    }

    /// @param day days since the discharge; empty before it
    /// @param advice today's sentences
    /// @param plan what the doctor wrote, unaltered
    public record Page(Optional<Integer> day, List<String> advice, Optional<String> plan) {}

    @Transactional(readOnly = true)
    public Optional<Page> page(UUID bookingId) {
        return caseFiles.find(bookingId).map(this::page);
    }

    private Page page(CaseFile file) {
        Optional<Integer> day = file.dischargedAt().map(at -> daysSince(file, at));
        List<String> advice =
                day.map(since -> DailyAdvice.on(since, watchesSugar(file))).orElse(List.of());
        return new Page(day, advice, reviews.medicationPlan(file.bookingId()));
    }

    private int daysSince(CaseFile file, Instant dischargedAt) {
        LocalDate then = dischargedAt.atZone(file.zone()).toLocalDate();
        return Math.toIntExact(ChronoUnit.DAYS.between(then, file.today(clock.instant())));
    }

    private boolean watchesSugar(CaseFile file) {
        return file.visit().withSteroid()
                && knownAnswers.of(file.bookingId()).is(Glucose.DIABETIC, YesNo.YES);
    }

    /// @return how urgent it is; empty where the patient feels well
    @Transactional
    public Optional<Urgency> told(UUID bookingId, Set<RedFlag> flags) {
        return redFlags.raise(caseFiles.lock(bookingId).orElseThrow(), flags);
    }

    /// From the discharge: the case file is locked.
    public void plan(CaseFile file) {
        Instant dischargedAt = file.dischargedAt().orElseThrow();
        LocalDate nextDay = dischargedAt.atZone(file.zone()).toLocalDate().plusDays(1);
        if (planMissing(file)) {
            dueWork.set(
                    file.bookingId().toString(),
                    PLAN_MISSING,
                    nextDay.atTime(properties.callFrom()).atZone(file.zone()).toInstant());
        }
    }

    /// Asks for a call where a blood thinner was found and no doctor has left a plan.
    @Transactional
    public void callForPlan(UUID bookingId) {
        caseFiles
                .lock(bookingId)
                .filter(this::planMissing)
                .ifPresent(
                        file ->
                                tasks.raise(
                                        file,
                                        TaskAbout.PLAN_MISSING,
                                        clock.instant().plus(properties.callWithin())));
    }

    private boolean planMissing(CaseFile file) {
        return knownAnswers.advised(file.bookingId(), Advice.TALK_WITH_PATIENT)
                && reviews.medicationPlan(file.bookingId()).isEmpty();
    }
}
