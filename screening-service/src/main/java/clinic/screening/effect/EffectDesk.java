package clinic.screening.effect;

import clinic.common.contract.ScreeningContract.EffectRecorded;
import clinic.common.contract.ScreeningContract.Urgency;
import clinic.common.duework.DueWork;
import clinic.common.id.Ids;
import clinic.screening.aftercare.RedFlagDesk;
import clinic.screening.casefile.Announcing;
import clinic.screening.casefile.CaseFiles;
import clinic.screening.casefile.domain.CaseFile;
import clinic.screening.effect.domain.Effect;
import clinic.screening.effect.domain.EffectAnswers;
import clinic.screening.effect.domain.EffectCheck;
import clinic.screening.evaluation.domain.Baseline;
import clinic.screening.pass.KnownAnswers;
import clinic.screening.policy.domain.Policy;
import clinic.screening.task.TaskAbout;
import clinic.screening.task.Tasks;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Plans the effect checks of a visit and takes their answers.
@Service
public class EffectDesk {
    private static final Logger LOG = LoggerFactory.getLogger(EffectDesk.class);

    private final CaseFiles caseFiles;
    private final EffectChecks checks;
    private final KnownAnswers knownAnswers;
    private final RedFlagDesk redFlags;
    private final Announcing announcing;
    private final Tasks tasks;
    private final DueWork dueWork;
    private final Policy policy;
    private final EffectProperties properties;
    private final Ids ids;
    private final Clock clock;

    EffectDesk(
            CaseFiles caseFiles,
            EffectChecks checks,
            KnownAnswers knownAnswers,
            RedFlagDesk redFlags,
            Announcing announcing,
            Tasks tasks,
            DueWork dueWork,
            Policy policy,
            EffectProperties properties,
            Ids ids,
            Clock clock) {
        this.caseFiles = caseFiles;
        this.checks = checks;
        this.knownAnswers = knownAnswers;
        this.redFlags = redFlags;
        this.announcing = announcing;
        this.tasks = tasks;
        this.dueWork = dueWork;
        this.policy = policy;
        this.properties = properties;
        this.ids = ids;
        this.clock = clock;
    }

    /// Plans both checks from the discharge. The case file is locked.
    public void plan(CaseFile file) {
        Instant dischargedAt = file.dischargedAt().orElseThrow();
        for (int day : List.of(EffectCheck.FIRST, EffectCheck.LAST)) {
            EffectCheck check =
                    EffectCheck.planned(
                            ids.next(), file.bookingId(), day, dischargedAt, file.zone());
            checks.plan(check);
            dueWork.set(
                    file.bookingId().toString(),
                    unanswered(day),
                    check.opensAt().plus(properties.callAfter()));
        }
    }

    /// @param by the account, or "patient" for a link
    @Transactional
    public EffectReply record(UUID id, EffectAnswers answers, String by) {
        Optional<EffectCheck> found = checks.find(id);
        if (found.isEmpty()) {
            return new EffectReply.NotThere();
        }
        CaseFile file = caseFiles.lock(found.get().bookingId()).orElseThrow();
        EffectCheck check = checks.find(id).orElseThrow();
        Instant now = clock.instant();
        if (!check.waiting()) {
            return new EffectReply.AlreadyRecorded();
        }
        if (file.ended() || overtaken(check)) {
            return new EffectReply.Over();
        }
        if (!check.due(now)) {
            return new EffectReply.NotDueYet(check.opensAt());
        }
        return record(file, check, answers, by);
    }

    private EffectReply record(CaseFile file, EffectCheck check, EffectAnswers answers, String by) {
        Optional<Integer> baseline =
                knownAnswers.of(file.bookingId()).get(Baseline.NRS).map(BigDecimal::intValueExact);
        Optional<Effect> effect =
                check.day() == EffectCheck.LAST
                        ? baseline.map(before -> Effect.of(policy, before, answers.nrs()))
                        : Optional.empty();
        checks.record(
                check.id(),
                new EffectCheck.Recorded(
                        clock.instant(),
                        answers.nrs(),
                        answers.peg(),
                        answers.pgic(),
                        answers.note(),
                        baseline,
                        effect),
                by);
        Optional<Urgency> urgency = redFlags.raise(file, answers.redFlags());
        announcing.announce(
                new EffectRecorded(file.bookingId(), file.patientId(), check.id(), check.day()));
        dueWork.drop(file.bookingId().toString(), unanswered(check.day()));
        tasks.settle(file, TaskAbout.EFFECT_UNANSWERED);
        if (effect.isPresent() && !effect.get().responder()) {
            tasks.raise(
                    file, TaskAbout.EFFECT_SMALL, clock.instant().plus(properties.lookWithin()));
        }
        LOG.info("booking {}: effect check of day {} recorded", file.bookingId(), check.day());
        return new EffectReply.Recorded(check.day(), effect, urgency);
    }

    /// Asks staff to call where nobody has answered, unless the later check was answered.
    @Transactional
    public void unanswered(UUID bookingId, int day) {
        caseFiles
                .lock(bookingId)
                .filter(file -> !file.ended())
                .filter(
                        file ->
                                checks.ofBooking(bookingId).stream()
                                        .anyMatch(
                                                check ->
                                                        check.day() == day
                                                                && check.waiting()
                                                                && !overtaken(check)))
                .ifPresent(
                        file ->
                                tasks.raise(
                                        file,
                                        TaskAbout.EFFECT_UNANSWERED,
                                        clock.instant().plus(properties.callWithin())));
    }

    /// The due work of a check that stays unanswered.
    public static String unanswered(int day) {
        return "effect-" + day + "-unanswered";
    }

    private boolean overtaken(EffectCheck check) {
        return checks.ofBooking(check.bookingId()).stream()
                .anyMatch(other -> other.day() > check.day() && !other.waiting());
    }
}
