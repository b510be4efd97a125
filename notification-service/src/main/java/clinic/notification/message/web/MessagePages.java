package clinic.notification.message.web;

import clinic.notification.message.MessageQueries;
import clinic.notification.message.StoredMessage.State;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// What was sent, what failed, what is due.
@Controller
@PreAuthorize("hasRole('FRONT_DESK')")
class MessagePages {
    private static final int ROWS_PER_PAGE = 50;

    private final MessageQueries queries;

    MessagePages(MessageQueries queries) {
        this.queries = queries;
    }

    @GetMapping("/messages")
    String messages(
            @RequestParam @Nullable UUID bookingId,
            @RequestParam @Nullable UUID patientId,
            @RequestParam @Nullable State state,
            @RequestParam @Nullable UUID after,
            Model model) {
        List<MessageQueries.Row> rows =
                queries.log(
                        new MessageQueries.Filter(bookingId, patientId, state),
                        after,
                        ROWS_PER_PAGE + 1);
        model.addAttribute(
                "rows", rows.stream().limit(ROWS_PER_PAGE).map(MessageLine::of).toList());
        model.addAttribute("bookingId", bookingId);
        model.addAttribute("patientId", patientId);
        model.addAttribute("state", state);
        model.addAttribute("states", State.values());
        model.addAttribute(
                "next", rows.size() > ROWS_PER_PAGE ? rows.get(ROWS_PER_PAGE - 1).id() : null);
        return "messages/list";
    }
}
