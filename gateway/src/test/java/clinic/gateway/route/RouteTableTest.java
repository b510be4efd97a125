package clinic.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.common.security.Caller;
import clinic.common.security.Role;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RouteTableTest {
    private final RouteTable table = new RouteTable();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    GET    | /                               | BOOKING      | CLINICIAN FRONT_DESK
                    GET    | /calendar                       | BOOKING      | ADMIN CLINICIAN FRONT_DESK
                    GET    | /bookings/7                     | BOOKING      | CLINICIAN FRONT_DESK
                    GET    | /visits/7                       | BOOKING      | CLINICIAN FRONT_DESK
                    POST   | /visits/7/start                 | BOOKING      | CLINICIAN FRONT_DESK
                    POST   | /visits/7/vitals                | SCREENING    | CLINICIAN FRONT_DESK
                    GET    | /api/bookings/7                 | BOOKING      | CLINICIAN FRONT_DESK
                    POST   | /api/bookings/7/vitals          | SCREENING    | CLINICIAN FRONT_DESK
                    GET    | /api/patients                   | BOOKING      | CLINICIAN FRONT_DESK
                    DELETE | /api/patients/7                 | BOOKING      | ADMIN CLINICIAN FRONT_DESK
                    PUT    | /api/patients/7/preferences     | NOTIFICATION | CLINICIAN FRONT_DESK
                    GET    | /api/practitioners              | BOOKING      | ADMIN CLINICIAN FRONT_DESK
                    GET    | /api/slots                      | BOOKING      | CLINICIAN FRONT_DESK
                    DELETE | /api/holds/7                    | BOOKING      | CLINICIAN FRONT_DESK
                    GET    | /api/worklist                   | BOOKING      | CLINICIAN FRONT_DESK
                    POST   | /api/waitlist                   | BOOKING      | CLINICIAN FRONT_DESK
                    GET    | /reviews/7                      | SCREENING    | CLINICIAN
                    POST   | /api/reviews/7/decision         | SCREENING    | CLINICIAN
                    GET    | /api/outcomes                   | SCREENING    | CLINICIAN
                    POST   | /api/screenings/7/answers       | SCREENING    | CLINICIAN FRONT_DESK
                    GET    | /api/screening-policy           | SCREENING    | ADMIN CLINICIAN FRONT_DESK
                    GET    | /api/questionnaires/BOOKING     | SCREENING    | ADMIN CLINICIAN FRONT_DESK
                    GET    | /api/effect-checks              | SCREENING    | CLINICIAN FRONT_DESK
                    GET    | /messages                       | NOTIFICATION | CLINICIAN FRONT_DESK
                    GET    | /api/messages                   | NOTIFICATION | CLINICIAN FRONT_DESK
                    GET    | /ops/lag                        | OPS          | ADMIN OPS
                    GET    | /api/flow/stream                | OPS          | ADMIN OPS
                    GET    | /api/dead-letters               | OPS          | ADMIN OPS
                    GET    | /ops/dead-letters               | OPS          | ADMIN OPS
                    GET    | /api/dead-letters/booking       | BOOKING      | ADMIN OPS
                    POST   | /api/dead-letters/booking/7/replay | BOOKING   | ADMIN OPS
                    POST   | /api/dead-letters/screening/replay | SCREENING | ADMIN OPS
                    POST   | /ops/dead-letters/notification/7/discard | NOTIFICATION | ADMIN OPS
                    POST   | /api/dead-letters/ops/accept-gap | OPS         | ADMIN OPS
                    GET    | /ops/dead-letters/gateway/audit | GATEWAY      | ADMIN OPS
                    GET    | /admin                          | GATEWAY      | ADMIN
                    POST   | /api/tokens                     | GATEWAY      | ADMIN
                    POST   | /api/demo/clock                 | GATEWAY      | ADMIN
                    GET    | /mailbox                        | GATEWAY      | ADMIN CLINICIAN FRONT_DESK OPS
                    GET    | /api/docs/ops                   | OPS          | ADMIN CLINICIAN FRONT_DESK OPS
                    """)
    void eachPathHasItsPlaceAndItsRoles(String method, String path, Place place, String roles) {
        Route route = table.find(method, path).orElseThrow();
        assertThat(route.place()).isEqualTo(place);
        assertThat(allowed(route)).isEqualTo(roles);
        assertThat(route.who().allows(null)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    GET  | /login
                    POST | /login
                    GET  | /p/abc
                    POST | /p/abc/birth-date
                    GET  | /assets/clinic.css
                    GET  | /.well-known/jwks.json
                    POST | /api/inbound/sms
                    """)
    void someDoorsAreOpenToAnybody(String method, String path) {
        assertThat(table.find(method, path).orElseThrow().who().allows(null)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"/actuator/info", "/v3/api-docs", "/api", "/api/slots/7", "/loginx", "/swagger-ui"})
    void nothingElseLeadsAnywhere(String path) {
        assertThat(table.find("GET", path)).isEmpty();
    }

    private static String allowed(Route route) {
        return Set.of(Role.FRONT_DESK, Role.CLINICIAN, Role.OPS, Role.ADMIN).stream()
                .filter(role -> route.who().allows(caller(role)))
                .map(Role::name)
                .sorted()
                .collect(Collectors.joining(" "));
    }

    private static Caller caller(Role role) {
        return new Caller("1", "somebody", Set.of(role), Optional.empty());
    }
}
