package clinic.screening.pass;

import clinic.common.contract.ScreeningPass;
import clinic.screening.evaluation.domain.Advice;
import clinic.screening.pass.domain.Screening;
import clinic.screening.questionnaire.domain.Answers;
import clinic.screening.questionnaire.domain.Field;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// What a patient has answered so far, over all passes.
@Component
public class KnownAnswers {
    private final Screenings screenings;

    KnownAnswers(Screenings screenings) {
        this.screenings = screenings;
    }

    /// To each rule the latest answer; measurements at check-in are no answers.
    public Answers of(UUID bookingId) {
        Map<Field<?>, Object> latest = new HashMap<>();
        for (Screening.Submitted submitted : submitted(bookingId)) {
            Map<Field<?>, Object> newer = submitted.answers().values();
            latest.keySet()
                    .removeIf(
                            field ->
                                    newer.keySet().stream()
                                            .anyMatch(f -> f.rule() == field.rule()));
            latest.putAll(newer);
        }
        return new Answers(latest);
    }

    /// Whether a finding of the latest pass in which all was asked, or of a later one, advised
    /// this.
    public boolean advised(UUID bookingId, Advice advice) {
        boolean advised = false;
        for (Screening screening : screenings.ofBooking(bookingId)) {
            if (screening.phase() instanceof Screening.Submitted submitted) {
                boolean now = submitted.result().asks(advice);
                advised = screening.pass() == ScreeningPass.BOOKING ? now : advised || now;
            }
        }
        return advised;
    }

    private List<Screening.Submitted> submitted(UUID bookingId) {
        return screenings.ofBooking(bookingId).stream()
                .filter(screening -> screening.pass() != ScreeningPass.VITALS)
                .map(Screening::phase)
                .filter(Screening.Submitted.class::isInstance)
                .map(Screening.Submitted.class::cast)
                .toList();
    }
}
