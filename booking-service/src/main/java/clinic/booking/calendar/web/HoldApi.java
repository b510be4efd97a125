package clinic.booking.calendar.web;

import clinic.booking.booking.domain.Refusal;
import clinic.booking.booking.domain.Slot;
import clinic.booking.calendar.Hold;
import clinic.booking.calendar.Holding;
import clinic.booking.web.Answers;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@PreAuthorize("hasRole('FRONT_DESK')")
class HoldApi {

    record HoldRequest(@NotNull @Valid SlotBody slot) {}

    record HoldBody(UUID id, OffsetDateTime expiresAt) {}

    private final Holding holding;
    private final ChosenSlots chosen;

    HoldApi(Holding holding, ChosenSlots chosen) {
        this.holding = holding;
        this.chosen = chosen;
    }

    @PostMapping("/api/holds")
    ResponseEntity<HoldBody> hold(@RequestBody @Valid HoldRequest request) {
        Slot slot = chosen.of(request.slot());
        return switch (holding.hold(slot)) {
            case Holding.Held held -> created(held.hold());
            case Holding.NotHeld no -> throw refused(no.refusal(), no.alternatives());
        };
    }

    @DeleteMapping("/api/holds/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void release(@PathVariable UUID id) {
        holding.release(id);
    }

    private static ResponseEntity<HoldBody> created(Hold hold) {
        return ResponseEntity.created(URI.create("/api/holds/" + hold.id()))
                .body(
                        new HoldBody(
                                hold.id(),
                                hold.expiresAt().atZone(hold.slot().zone()).toOffsetDateTime()));
    }

    private static RuntimeException refused(Refusal refusal, List<Slot> alternatives) {
        return Answers.refused(refusal, alternatives);
    }
}
