package clinic.screening.review.web;

import clinic.common.security.Callers;
import clinic.common.web.FieldProblem;
import clinic.common.web.Problem;
import clinic.screening.policy.SignOffs;
import clinic.screening.policy.domain.Policy;
import clinic.screening.review.ReviewDesk;
import clinic.screening.review.ReviewQueries;
import clinic.screening.review.domain.ReviewRefusal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/// The doctor's queue and desk.
@Controller
@RequestMapping("/reviews")
@PreAuthorize("hasRole('CLINICIAN')")
class ReviewPages {
    private final ReviewDesk desk;
    private final ReviewQueries queries;
    private final Policy policy;
    private final SignOffs signOffs;

    ReviewPages(ReviewDesk desk, ReviewQueries queries, Policy policy, SignOffs signOffs) {
        this.desk = desk;
        this.queries = queries;
        this.policy = policy;
        this.signOffs = signOffs;
    }

    @GetMapping
    String queue(Model model) {
        model.addAttribute("reviews", queries.queue());
        model.addAttribute("policy", policy.version());
        model.addAttribute("signed", signOffs.of(policy.version()).isPresent());
        return "reviews";
    }

    @GetMapping("/{id}")
    ModelAndView show(@PathVariable UUID id) {
        return page(id, DecisionForm.empty(), List.of(), Optional.empty(), HttpStatus.OK);
    }

    /// @return the page with its errors, or a 303 to the queue
    @PostMapping("/{id}/decision")
    Object decide(@PathVariable UUID id, DecisionForm form) {
        DecisionForm.Read read = form.read();
        if (!read.problems().isEmpty()) {
            return page(
                    id, form, read.problems(), Optional.empty(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        Optional<ReviewRefusal> refusal =
                desk.decide(
                        id,
                        read.body().decision(),
                        read.body().confirmed(),
                        Callers.current().name());
        return refusal.map(why -> (Object) page(id, form, List.of(), refusal, HttpStatus.CONFLICT))
                .orElseGet(
                        () ->
                                ResponseEntity.status(HttpStatus.SEE_OTHER)
                                        .header("Location", "/reviews")
                                        .build());
    }

    private ModelAndView page(
            UUID id,
            DecisionForm form,
            List<FieldProblem> problems,
            Optional<ReviewRefusal> refusal,
            HttpStatus status) {
        ReviewQueries.Folder folder =
                queries.folder(id).orElseThrow(() -> Problem.notFound("review"));
        ModelAndView page = new ModelAndView("review", status);
        page.addObject("folder", FolderView.of(folder));
        page.addObject("form", form);
        page.addObject("refusal", refusal.map(ReviewRefusal::text).orElse(null));
        page.addObject(
                "errors",
                problems.stream()
                        .collect(
                                Collectors.toMap(
                                        FieldProblem::field, FieldProblem::message, (a, b) -> a)));
        page.addObject("policy", policy.version());
        page.addObject("signed", signOffs.of(policy.version()).isPresent());
        return page;
    }
}
