package clinic.notification.message.messaging;

import clinic.common.contract.BookedSlot;
import clinic.common.contract.BookingContract;
import clinic.common.contract.BookingContract.MoveCause;
import clinic.common.contract.Stage;
import clinic.notification.message.MessageDesk;
import clinic.notification.message.domain.Course;
import clinic.notification.message.domain.Happening;
import clinic.notification.message.domain.MessageKind;
import clinic.notification.message.domain.Place;
import clinic.notification.message.domain.Slot;
import clinic.notification.message.domain.Verdict.Why;
import clinic.notification.message.domain.Visit;
import clinic.notification.visit.Visits;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Keeps the visit as the bookings tell it, and plans and drops messages in the same transaction.
@Component
class FollowingVisits {
    private static final Set<MessageKind> GO_WITH_THE_SLOT = goWithTheSlot();
    private static final Set<Stage> ANSWERS_AWAITED = EnumSet.of(Stage.REQUESTED, Stage.SCREENING);

    private final Visits visits;
    private final MessageDesk desk;

    FollowingVisits(Visits visits, MessageDesk desk) {
        this.visits = visits;
        this.desk = desk;
    }

    void on(UUID cause, BookingContract event) {
        switch (event) {
            case BookingContract.Requested e -> requested(cause, e);
            case BookingContract.Moved e -> moved(cause, e);
            case BookingContract.Deferred e -> deferred(cause, e);
            case BookingContract.ScreeningStarted e -> answers(e, true);
            case BookingContract.ReviewAwaited e -> answers(e, false);
            case BookingContract.DriverAwaited e -> driverNeeded(cause, e);
            case BookingContract.DriverWithdrawn e -> driverNeeded(cause, e);
            case BookingContract.DriverNamed e -> visits.save(known(e).withDriver(true));
            case BookingContract.Confirmed e -> {
                Visit visit = known(e).withDriver(true);
                visits.save(visit.on(visit.course(), false));
            }
            case BookingContract.CheckedIn e -> save(e, new Course.AtClinic());
            case BookingContract.ClearedToStart e -> save(e, new Course.AtClinic());
            case BookingContract.ProcedureStarted e -> save(e, new Course.AtClinic());
            case BookingContract.ProcedureFinished e -> save(e, new Course.AtClinic());
            case BookingContract.Discharged e ->
                    desk.plan(
                            cause,
                            new Happening.Discharged(e.at()),
                            save(e, new Course.Aftercare(e.at())));
            case BookingContract.EffectCheckBegun _ -> {
                // the messages of the effect check were planned at the discharge
            }
            case BookingContract.Cancelled e -> cancelled(cause, e);
            case BookingContract.Missed e -> {
                dropAll(e);
                desk.plan(cause, new Happening.Missed(), save(e, new Course.Missed()));
            }
            case BookingContract.Closed e -> {
                dropAll(e);
                save(e, new Course.Closed());
            }
        }
    }

    private void requested(UUID cause, BookingContract.Requested e) {
        Visit visit =
                new Visit(
                        e.bookingId(),
                        e.patientId(),
                        0,
                        slot(e.slot()),
                        new Course.Ahead(false),
                        e.driverNamed(),
                        true);
        visits.save(visit);
        desk.plan(cause, new Happening.Booked(), visit);
    }

    private void moved(UUID cause, BookingContract.Moved e) {
        boolean bySystem = e.cause() == MoveCause.REBOOKED_BY_SYSTEM;
        boolean asked = e.screenAgain() || ANSWERS_AWAITED.contains(e.stage());
        Visit visit = known(e).revised(slot(e.slot()), new Course.Ahead(bySystem), asked);
        visits.save(visit);
        desk.drop(
                e.bookingId(),
                kind -> kind.boundToSlot() || kind == MessageKind.ASKED_AGAIN,
                Why.SUPERSEDED);
        desk.plan(cause, new Happening.Moved(), visit);
    }

    private void deferred(UUID cause, BookingContract.Deferred e) {
        Visit before = known(e);
        Visit visit =
                before.revised(before.slot(), new Course.WithoutSlot(e.earliestDate()), false);
        visits.save(visit);
        desk.drop(e.bookingId(), GO_WITH_THE_SLOT::contains, Why.SUPERSEDED);
        desk.plan(cause, new Happening.Deferred(), visit);
    }

    private void driverNeeded(UUID cause, BookingContract e) {
        Visit before = known(e);
        Visit visit = before.on(before.course(), false).withDriver(false);
        visits.save(visit);
        if (!desk.isWaiting(e.bookingId(), MessageKind.DRIVER_NEEDED)) {
            desk.plan(cause, new Happening.DriverNeeded(), visit);
        }
    }

    private void cancelled(UUID cause, BookingContract.Cancelled e) {
        Visit before = known(e);
        boolean slotWasKept = !(before.course() instanceof Course.WithoutSlot);
        Visit visit = before.revised(before.slot(), new Course.Cancelled(), false);
        visits.save(visit);
        dropAll(e);
        desk.plan(cause, new Happening.Cancelled(slotWasKept), visit);
    }

    private void answers(BookingContract e, boolean awaited) {
        Visit visit = known(e);
        visits.save(visit.on(visit.course(), awaited));
    }

    private Visit save(BookingContract e, Course course) {
        Visit visit = known(e).on(course, false);
        visits.save(visit);
        return visit;
    }

    private void dropAll(BookingContract e) {
        desk.drop(e.bookingId(), _ -> true, Why.NO_LONGER_NEEDED);
    }

    private Visit known(BookingContract e) {
        return visits.find(e.bookingId())
                .orElseThrow(
                        () -> new IllegalStateException(e.bookingId() + " was never requested"));
    }

    private static Slot slot(BookedSlot booked) {
        return new Slot(
                booked.start(),
                booked.recoveryEnd(),
                new Place(booked.site().name(), booked.site().address(), booked.site().timeZone()));
    }

    private static Set<MessageKind> goWithTheSlot() {
        Set<MessageKind> kinds = EnumSet.of(MessageKind.DRIVER_NEEDED);
        for (MessageKind kind : MessageKind.values()) {
            if (kind.boundToSlot()) {
                kinds.add(kind);
            }
        }
        return kinds;
    }
}
