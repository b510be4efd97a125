package clinic.booking.booking.timer;

import clinic.booking.booking.Actor;
import clinic.booking.booking.BookingDesk;
import clinic.booking.booking.Order;
import clinic.booking.booking.domain.BookingCommand;
import clinic.common.duework.Due;
import clinic.common.duework.DueAction;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A command that time gives. A refusal means that the world has moved on.
record TimedCommand(Deadline deadline, BookingCommand command, BookingDesk desk)
        implements DueAction {

    private static final Logger LOG = LoggerFactory.getLogger(TimedCommand.class);

    @Override
    public String kind() {
        return deadline.kind();
    }

    @Override
    public void fire(Due due) {
        LOG.info(
                "booking {}, {}: {}",
                due.subject(),
                deadline.kind(),
                desk.take(Order.of(UUID.fromString(due.subject()), Actor.SYSTEM), command)
                        .getClass()
                        .getSimpleName());
    }
}
