package clinic.ops.latency;

import clinic.common.contract.ContractType;

/// A stretch of a booking's way between two events of it.
public enum Hop {
    SCREENING_OPENS(ContractType.BOOKING_REQUESTED, ContractType.SCREENING_OPENED, false),
    DRIVER_ASKED(ContractType.SCREENING_CLEARED, ContractType.BOOKING_DRIVER_AWAITED, false),
    DRIVER_NAMED(ContractType.BOOKING_DRIVER_AWAITED, ContractType.BOOKING_DRIVER_NAMED, true),
    REVIEWED(ContractType.SCREENING_REFERRED, ContractType.SCREENING_CLEARED, true),
    CONFIRMED(ContractType.BOOKING_REQUESTED, ContractType.BOOKING_CONFIRMED, true),
    VISITED(ContractType.BOOKING_CHECKED_IN, ContractType.BOOKING_DISCHARGED, true);

    private final ContractType from;
    private final ContractType to;
    private final boolean people;

    Hop(ContractType from, ContractType to, boolean people) {
        this.from = from;
        this.to = to;
        this.people = people;
    }

    public ContractType from() {
        return from;
    }

    public ContractType to() {
        return to;
    }

    /// Whether it waits for people. Where it does not, the time is all the software's.
    public boolean people() {
        return people;
    }
}
