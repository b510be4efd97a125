package clinic.booking.calendar;

/// Before or after noon at the site.
public enum PartOfDay {
    MORNING,
    AFTERNOON
}
