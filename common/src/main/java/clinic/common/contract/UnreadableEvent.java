package clinic.common.contract;

/// A record that is no event of ours. The message says why and quotes none of its data.
public final class UnreadableEvent extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public UnreadableEvent(String reason) {
        super(reason);
    }
}
