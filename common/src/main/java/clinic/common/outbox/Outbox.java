package clinic.common.outbox;

import clinic.common.contract.ContractEvent;

/// Where an event is left for the others, in the transaction that made it true.
public interface Outbox {

    /// Must be called inside a transaction, **after** the aggregate's row was locked or updated:
    /// then the order of the rows of one key is the order of the commits.
    ///
    /// @param sequence the version the aggregate has with this event; gapless and rising per topic
    ///     and key
    /// @throws IllegalArgumentException where the event can never be sent (larger than the broker
    ///     takes)
    void announce(ContractEvent event, long sequence);
}
