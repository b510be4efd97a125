package clinic.booking.booking.web;

import clinic.booking.booking.Outcome;
import clinic.common.web.Problem;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;

/// What a patient's page shows after a form was sent: never a redirect, for the link is the
/// address.
final class LinkAnswer {

    private LinkAnswer() {}

    static ModelAndView of(Outcome outcome, String thanks, Supplier<ModelAndView> page) {
        return switch (outcome) {
            case Outcome.Done _ -> page.get().addObject("thanks", thanks);
            case Outcome.Refused refused -> conflict(page, refused.refusal().words());
            case Outcome.HoldGone _, Outcome.Stale _ ->
                    conflict(page, "Something has changed meanwhile. Please try again.");
            case Outcome.NoSuchBooking _, Outcome.NoSuchPatient _ ->
                    throw Problem.notFound("visit");
        };
    }

    private static ModelAndView conflict(Supplier<ModelAndView> page, String words) {
        ModelAndView again = page.get().addObject("problem", words);
        again.setStatus(HttpStatus.CONFLICT);
        return again;
    }
}
