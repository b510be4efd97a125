package clinic.notification.message.timer;

import clinic.common.duework.Due;
import clinic.common.duework.DueAction;
import clinic.notification.message.MessageDesk;
import clinic.notification.message.Posting;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Fires a message; the subject is its id.
@Component
class MessageDue implements DueAction {
    private final Posting posting;

    MessageDue(Posting posting) {
        this.posting = posting;
    }

    @Override
    public String kind() {
        return MessageDesk.DUE;
    }

    @Override
    public void fire(Due due) {
        posting.post(UUID.fromString(due.subject()));
    }
}
