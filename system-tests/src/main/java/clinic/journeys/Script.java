package clinic.journeys;

/// What happens to a simulated patient, and how the booking must end.
public enum Script {
    CLEAR("CLOSED", 9, 13),
    WARFARIN_WITH_PLAN("CLOSED", 12, 16),
    VACCINE_FIVE_DAYS_AGO("CLOSED", 3, 5),
    INFECTION_WITHOUT_DATE("CLOSED", 5, 9),
    DECLINED_BY_DOCTOR("CANCELLED", 6, 12),
    NO_DRIVER_NAMED("CLOSED", 5, 9),
    PRESSURE_TOO_HIGH("CLOSED", 4, 9),
    DRIVER_WITHDRAWS("CLOSED", 6, 11),
    CANCELS("CANCELLED", 8, 12),
    NO_SHOW("NO_SHOW", 4, 9),
    RED_FLAG_ON_DAY_ONE("CLOSED", 4, 9),
    EFFECT_UNANSWERED("CLOSED", 4, 9);

    private final String end;
    private final int earliest;
    private final int latest;

    /// @param earliest in how many days the first visit is wished, at the earliest
    Script(String end, int earliest, int latest) {
        this.end = end;
        this.earliest = earliest;
        this.latest = latest;
    }

    public String end() {
        return end;
    }

    int earliestDays() {
        return earliest;
    }

    int latestDays() {
        return latest;
    }
}
