package clinic.system;

import java.util.List;

/// Looks at each page that somebody of the staff can open without doing anything.
///
/// @param booking one that has come to its end
record EveryPage(String booking) {
    private static final List<String> DESK =
            List.of(
                    "/",
                    "/calendar",
                    "/bookings",
                    "/patients",
                    "/worklist",
                    "/waitlist",
                    "/messages");
    private static final List<String> CLINICIAN = List.of("/reviews", "/outcomes");
    private static final List<String> OPERATIONS =
            List.of(
                    "/ops",
                    "/ops/stuck",
                    "/ops/lag",
                    "/ops/lag?group=booking-service.clinic.screenings.v1",
                    "/ops/bookings",
                    "/ops/dead-letters");

    void ofDesk(StaffScreen desk) {
        look(desk, "desk", DESK);
        desk.open("/bookings/" + booking).at("booking-closed");
    }

    void ofClinician(StaffScreen clinician) {
        look(clinician, "clinician", CLINICIAN);
    }

    void ofOperations(StaffScreen operations) {
        look(operations, "operations", OPERATIONS);
        operations.open("/ops/bookings/" + booking).at("operations-booking");
    }

    private static void look(StaffScreen screen, String who, List<String> paths) {
        paths.forEach(path -> screen.open(path).at(who + path.replaceAll("[^a-z]+", "-")));
    }
}
