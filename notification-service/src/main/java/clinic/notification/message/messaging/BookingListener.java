package clinic.notification.message.messaging;

import clinic.common.contract.BookingContract;
import clinic.common.contract.Envelope;
import clinic.common.contract.Topics;
import clinic.common.inbox.TopicListener;
import org.springframework.stereotype.Component;

/// Hears what happens to bookings.
@Component
class BookingListener implements TopicListener {
    private final FollowingVisits following;

    BookingListener(FollowingVisits following) {
        this.following = following;
    }

    @Override
    public String topic() {
        return Topics.BOOKINGS;
    }

    @Override
    public void on(Envelope event) {
        if (event.data() instanceof BookingContract said) {
            following.on(event.id(), said);
        }
    }
}
