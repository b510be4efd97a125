package clinic.booking.worklist.web;

import clinic.booking.web.PageAnswer;
import clinic.booking.worklist.Worklist;
import clinic.common.security.Callers;
import clinic.common.web.Problem;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

@Controller
@RequestMapping("/worklist")
@PreAuthorize("hasAnyRole('FRONT_DESK', 'CLINICIAN')")
class WorklistPages {

    private static final int SHOWN = 200;
    private static final int NOTE = 1000;

    private final Worklist worklist;
    private final WorklistViews views;

    WorklistPages(Worklist worklist, WorklistViews views) {
        this.worklist = worklist;
        this.views = views;
    }

    @GetMapping
    ModelAndView list() {
        return new ModelAndView("worklist/list").addObject("work", views.open(SHOWN));
    }

    @PostMapping("/{id}/done")
    ModelAndView done(@PathVariable UUID id, @RequestParam(defaultValue = "") String note) {
        if (worklist.find(id).isEmpty()) {
            throw Problem.notFound("worklist entry");
        }
        if (note.isBlank() || note.length() > NOTE) {
            return PageAnswer.again(
                            this::list,
                            HttpStatus.UNPROCESSABLE_CONTENT,
                            "Write in a few words what was done.")
                    .addObject("failed", id);
        }
        if (!worklist.done(id, Callers.current().id(), note)) {
            return PageAnswer.again(
                    this::list, HttpStatus.CONFLICT, "Somebody else has done this already.");
        }
        return PageAnswer.goTo("/worklist");
    }
}
