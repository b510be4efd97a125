package clinic.booking.patient;

/// Who drives the patient home.
///
/// @param phone in E.164 form
public record Driver(String name, String phone) {}
