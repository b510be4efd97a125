package clinic.notification.sending;

/// How a round of attempts with one provider ended.
public enum Outcome {
    TAKEN,
    /// Trying again cannot help.
    REFUSED,
    /// Trying again later may help.
    FAILED,
    /// Nothing was tried: the provider has failed so often lately that it is left alone.
    LEFT_ALONE
}
