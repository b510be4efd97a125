package clinic.ops.lag;

/// The broker has not answered in time, or not with an answer.
final class BrokerAway extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BrokerAway(Throwable cause) {
        super(cause);
    }
}
