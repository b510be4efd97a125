package clinic.notification.message.domain;

import static clinic.notification.message.domain.MessageClass.ROUTINE;
import static clinic.notification.message.domain.MessageClass.SAFETY;
import static clinic.notification.message.domain.MessageClass.VISIT;

/// Every message there is. A new one breaks the build in `StillNeeded` and `LinksIn`; what the
/// compiler does not catch is its text in each language, which a test holds complete.
public enum MessageKind {
    BOOKED(VISIT, true),
    MOVED(VISIT, true),
    DEFERRED(VISIT, true),
    ASKED_AGAIN(VISIT, false),
    CANCELLED(VISIT, false),
    MISSED(VISIT, false),
    /// "The doctor needs to talk with you."
    DOCTOR_CALLS(SAFETY, true),
    /// "The doctor has left instructions for you."
    INSTRUCTIONS(SAFETY, false),
    DRIVER_NEEDED(VISIT, false),
    PREPARE(ROUTINE, true),
    /// Three days before: the re-screen's link, and the driver's where none is named.
    RESCREEN(VISIT, true),
    DAY_BEFORE(VISIT, true),
    REST_TODAY(SAFETY, false),
    DAY_1(SAFETY, false),
    DAY_2(ROUTINE, false),
    DAY_3(ROUTINE, false),
    EFFECT_DAY_7(ROUTINE, false),
    EFFECT_DAY_7_AGAIN(ROUTINE, false),
    EFFECT_DAY_10(ROUTINE, false),
    EFFECT_DAY_10_AGAIN(ROUTINE, false);

    private final MessageClass messageClass;
    private final boolean boundToSlot;

    MessageKind(MessageClass messageClass, boolean boundToSlot) {
        this.messageClass = messageClass;
        this.boundToSlot = boundToSlot;
    }

    public MessageClass messageClass() {
        return messageClass;
    }

    /// Whether another slot makes it wrong, so that it may go out only for the revision it was
    /// planned for.
    public boolean boundToSlot() {
        return boundToSlot;
    }
}
