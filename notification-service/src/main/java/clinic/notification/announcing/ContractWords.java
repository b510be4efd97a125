package clinic.notification.announcing;

import clinic.common.contract.LinkPurpose;
import clinic.common.contract.NotificationContract.SkipReason;
import clinic.notification.message.domain.Channel;
import clinic.notification.message.domain.LinkKind;
import clinic.notification.message.domain.Verdict.Why;

/// Our words in the contract's, and back.
public final class ContractWords {
    private ContractWords() {}

    public static clinic.common.contract.Channel channel(Channel channel) {
        return switch (channel) {
            case EMAIL -> clinic.common.contract.Channel.EMAIL;
            case SMS -> clinic.common.contract.Channel.SMS;
        };
    }

    public static Channel channel(clinic.common.contract.Channel channel) {
        return switch (channel) {
            case EMAIL -> Channel.EMAIL;
            case SMS -> Channel.SMS;
        };
    }

    public static LinkPurpose purpose(LinkKind kind) {
        return switch (kind) {
            case SCREENING -> LinkPurpose.SCREENING;
            case DRIVER -> LinkPurpose.DRIVER;
            case MOVE -> LinkPurpose.MOVE;
            case AFTERCARE -> LinkPurpose.AFTERCARE;
            case EFFECT_CHECK -> LinkPurpose.EFFECT_CHECK;
            case PREFERENCES -> LinkPurpose.PREFERENCES;
        };
    }

    public static SkipReason reason(Why why) {
        return switch (why) {
            case SUPERSEDED -> SkipReason.SUPERSEDED;
            case VISIT_PASSED -> SkipReason.VISIT_PASSED;
            case TOO_LATE_AFTER_QUIET_HOURS -> SkipReason.TOO_LATE_AFTER_QUIET_HOURS;
            case FREQUENCY_CAP -> SkipReason.FREQUENCY_CAP;
            case OPTED_OUT -> SkipReason.OPTED_OUT;
            case NO_CHANNEL -> SkipReason.NO_CHANNEL;
            case NO_LONGER_NEEDED -> SkipReason.NO_LONGER_NEEDED;
        };
    }
}
