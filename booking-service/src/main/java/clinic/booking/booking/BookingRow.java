package clinic.booking.booking;

import clinic.booking.booking.domain.Booking;

/// A booking in a list.
///
/// @param patientName empty where the patient was erased
public record BookingRow(
        Booking booking, String patientName, String practitionerName, String siteName) {}
