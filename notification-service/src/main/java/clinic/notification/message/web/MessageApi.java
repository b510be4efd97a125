package clinic.notification.message.web;

import clinic.notification.message.MessageQueries;
import clinic.notification.message.StoredMessage.State;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The message log for programs.
@RestController
@PreAuthorize("hasRole('FRONT_DESK')")
class MessageApi {
    private final MessageQueries queries;

    MessageApi(MessageQueries queries) {
        this.queries = queries;
    }

    /// @param next to be given as `after` for the next page; absent on the last one
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Page(List<Message> items, @Nullable UUID next) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Message(
            UUID id,
            UUID bookingId,
            UUID patientId,
            String kind,
            @Nullable String channel,
            Instant due,
            @Nullable Instant sent,
            State state,
            @Nullable String whySkipped) {

        static Message of(MessageQueries.Row row) {
            return new Message(
                    row.id(),
                    row.bookingId(),
                    row.patientId(),
                    row.kind(),
                    row.channel(),
                    row.state() == State.PLANNED ? row.next() : row.due(),
                    row.sent(),
                    row.state(),
                    row.whySkipped());
        }
    }

    /// The newest plans first.
    @GetMapping("/api/messages")
    Page messages(
            @RequestParam @Nullable UUID bookingId,
            @RequestParam @Nullable UUID patientId,
            @RequestParam @Nullable State state,
            @RequestParam @Nullable UUID after,
            @RequestParam(defaultValue = "100") @Min(1) @Max(500) int limit) {
        List<MessageQueries.Row> rows =
                queries.log(
                        new MessageQueries.Filter(bookingId, patientId, state), after, limit + 1);
        List<Message> items = rows.stream().limit(limit).map(Message::of).toList();
        UUID next = rows.size() > limit ? items.getLast().id() : null;
        return new Page(items, next);
    }
}
