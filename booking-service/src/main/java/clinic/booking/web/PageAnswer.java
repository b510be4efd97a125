package clinic.booking.web;

import clinic.booking.booking.Outcome;
import clinic.common.web.Problem;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/// What a page shows after a form was sent: where it was done, the next page; where not, the same
/// page with the reason.
public final class PageAnswer {

    private PageAnswer() {}

    /// 303, so that a reload sends nothing twice.
    public static ModelAndView goTo(String path) {
        RedirectView redirect = new RedirectView(path, true, false);
        redirect.setExposeModelAttributes(false);
        return new ModelAndView(redirect);
    }

    /// @param again shows the page on which the form is; it finds the reason under `problem`
    public static ModelAndView of(Outcome outcome, String next, Supplier<ModelAndView> again) {
        return switch (outcome) {
            case Outcome.Done _ -> goTo(next);
            case Outcome.Refused refused ->
                    again(again, HttpStatus.CONFLICT, refused.refusal().words());
            case Outcome.HoldGone _ ->
                    again(
                            again,
                            HttpStatus.GONE,
                            "This slot is no longer held for you. Choose a slot again.");
            case Outcome.Stale _ ->
                    again(
                            again,
                            HttpStatus.PRECONDITION_FAILED,
                            "Somebody else has changed this booking. Look again.");
            case Outcome.NoSuchBooking _ -> throw Problem.notFound("booking");
            case Outcome.NoSuchPatient _ -> throw Problem.notFound("patient");
        };
    }

    public static ModelAndView again(Supplier<ModelAndView> again, HttpStatus status, String why) {
        ModelAndView page = again.get();
        page.addObject("problem", why);
        page.setStatus(status);
        return page;
    }
}
