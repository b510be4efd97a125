package clinic.booking.worklist.web;

import clinic.booking.web.Listing;
import clinic.booking.worklist.Worklist;
import clinic.booking.worklist.WorklistEntry;
import clinic.booking.worklist.WorklistRole;
import clinic.common.security.Callers;
import clinic.common.web.Problem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/worklist")
@PreAuthorize("hasAnyRole('FRONT_DESK', 'CLINICIAN')")
class WorklistApi {

    record DoneRequest(@NotBlank @Size(max = 1000) String note) {}

    private final Worklist worklist;

    WorklistApi(Worklist worklist) {
        this.worklist = worklist;
    }

    /// @param done true to see what is done as well
    @GetMapping
    ResponseEntity<List<WorklistBody>> list(
            @RequestParam(defaultValue = "false") boolean done,
            @RequestParam(required = false) @Nullable WorklistRole forRole,
            @RequestParam(required = false) @Nullable UUID bookingId,
            @RequestParam(required = false) @Nullable UUID cursor,
            @RequestParam(defaultValue = Listing.USUAL) int limit,
            HttpServletRequest request) {
        int most = Listing.limit(limit);
        List<WorklistEntry> found = worklist.page(done, forRole, bookingId, cursor, most + 1);
        return Listing.page(found, most, WorklistEntry::id, WorklistBody::of, request);
    }

    @PostMapping("/{id}/done")
    WorklistBody done(@PathVariable UUID id, @RequestBody @Valid DoneRequest request) {
        if (worklist.find(id).isEmpty()) {
            throw Problem.notFound("worklist entry");
        }
        if (!worklist.done(id, Callers.current().id(), request.note())) {
            throw Problem.conflict("already-done", "This was done already.");
        }
        return worklist.find(id).map(WorklistBody::of).orElseThrow();
    }
}
