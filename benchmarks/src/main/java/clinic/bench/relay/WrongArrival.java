package clinic.bench.relay;

/// An event is missing, came twice or out of its key's order.
final class WrongArrival extends IllegalStateException {
    private static final long serialVersionUID = 1;

    WrongArrival(String message) {
        super(message);
    }
}
