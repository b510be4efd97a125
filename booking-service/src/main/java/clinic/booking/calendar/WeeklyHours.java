package clinic.booking.calendar;

import java.time.DayOfWeek;
import java.time.LocalTime;

/// One stretch of a weekday on the wall clock of the site; a break is the gap between two of them.
public record WeeklyHours(DayOfWeek weekday, LocalTime opens, LocalTime closes) {}
