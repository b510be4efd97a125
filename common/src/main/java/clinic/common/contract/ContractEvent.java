package clinic.common.contract;

import java.util.UUID;

/// Something one service tells the others. Each record has a JSON Schema and an example under
/// `contracts/` on the class path.
public sealed interface ContractEvent
        permits BookingContract, ScreeningContract, NotificationContract, PatientContract {

    /// The id by which the topic is ordered: events of one key reach every consumer in the order
    /// they happened.
    UUID key();
}
