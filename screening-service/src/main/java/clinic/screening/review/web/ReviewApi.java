package clinic.screening.review.web;

import clinic.common.security.Callers;
import clinic.common.web.FieldProblem;
import clinic.common.web.Problem;
import clinic.screening.review.ReviewDesk;
import clinic.screening.review.ReviewQueries;
import clinic.screening.review.ReviewView;
import clinic.screening.review.domain.ReviewRefusal;
import java.util.List;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Reviews, for clinicians and their programs.
@RestController
@RequestMapping("/api/reviews")
@PreAuthorize("hasRole('CLINICIAN')")
class ReviewApi {
    private final ReviewDesk desk;
    private final ReviewQueries queries;

    ReviewApi(ReviewDesk desk, ReviewQueries queries) {
        this.desk = desk;
        this.queries = queries;
    }

    @GetMapping
    List<ReviewView> queue() {
        return queries.queue();
    }

    @GetMapping("/{id}")
    ReviewView one(@PathVariable UUID id) {
        return queries.find(id).orElseThrow(() -> Problem.notFound("review"));
    }

    @PostMapping("/{id}/decision")
    ReviewView decide(@PathVariable UUID id, @RequestBody DecisionBody body) {
        one(id);
        List<FieldProblem> problems = body.problems();
        if (!problems.isEmpty()) {
            throw Problem.fields(problems);
        }
        desk.decide(id, body.decision(), body.confirmed(), Callers.current().name())
                .ifPresent(
                        refusal -> {
                            throw problem(refusal);
                        });
        return one(id);
    }

    private static Problem problem(ReviewRefusal refusal) {
        return refusal == ReviewRefusal.DATE_NOT_AHEAD
                ? Problem.field("earliestDate", refusal.text())
                : Problem.conflict(refusal.reason(), refusal.text());
    }
}
