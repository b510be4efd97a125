package clinic.gateway.route;

import static clinic.common.security.Role.ADMIN;
import static clinic.common.security.Role.CLINICIAN;
import static clinic.common.security.Role.FRONT_DESK;
import static clinic.common.security.Role.OPS;

import clinic.common.security.Role;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.util.pattern.PathPatternParser;

/// Which path leads where, for whom. The first row that fits decides, so exceptions stand above
/// what they are exceptions from. The services check the roles again, and more finely.
@Component
public class RouteTable {
    private static final Who ANYBODY = new Who.Anybody();
    private static final Who STAFF = new Who.Staff();
    private static final Who CARE = roles(FRONT_DESK, CLINICIAN);
    private static final Who CALENDAR = roles(FRONT_DESK, CLINICIAN, ADMIN);

    private static final Who WATCHING = roles(OPS, ADMIN);

    private final List<Route> routes = new ArrayList<>();

    RouteTable() {
        gatewaysOwn();
        documents();
        screening();
        notification();
        booking();
        ops();
    }

    private void gatewaysOwn() {
        to(Place.GATEWAY, ANYBODY, "/login", "/assets/**", "/webjars/**", "/p/**", "/error");
        to(Place.GATEWAY, ANYBODY, "/.well-known/jwks.json");
        to(Place.GATEWAY, STAFF, "/logout", "/account/**", "/mailbox/**");
        to(Place.GATEWAY, STAFF, "/api/docs", "/api/docs/gateway");
        to(Place.GATEWAY, roles(ADMIN), "/admin/**", "/api/tokens/**", "/api/demo/**");
    }

    private void documents() {
        document("/api/docs/booking", Place.BOOKING);
        document("/api/docs/screening", Place.SCREENING);
        document("/api/docs/notification", Place.NOTIFICATION);
        document("/api/docs/ops", Place.OPS);
    }

    private void screening() {
        row(Set.of("POST"), "/visits/{id}/vitals", CARE, Place.SCREENING, null);
        to(Place.SCREENING, CARE, "/api/bookings/{id}/vitals", "/screenings/**");
        to(Place.SCREENING, CARE, "/api/screenings/**", "/api/effect-checks/**");
        to(Place.SCREENING, CALENDAR, "/api/screening-policy/**", "/api/questionnaires/**");
        to(Place.SCREENING, roles(CLINICIAN), "/reviews/**", "/api/reviews/**");
        to(Place.SCREENING, roles(CLINICIAN), "/outcomes/**", "/api/outcomes/**");
    }

    private void notification() {
        row(Set.of("POST"), "/api/inbound/sms", ANYBODY, Place.NOTIFICATION, null);
        to(Place.NOTIFICATION, CARE, "/api/patients/{id}/preferences");
        to(Place.NOTIFICATION, CARE, "/messages/**", "/api/messages/**");
    }

    private void booking() {
        to(Place.BOOKING, CARE, "/", "/bookings/**", "/patients/**", "/waitlist/**");
        to(Place.BOOKING, CARE, "/worklist/**", "/visits/**", "/api/holds/**", "/api/slots");
        to(Place.BOOKING, CARE, "/api/bookings/**", "/api/worklist/**", "/api/waitlist/**");
        row(Set.of("DELETE"), "/api/patients/{id}", CALENDAR, Place.BOOKING, null);
        to(Place.BOOKING, CARE, "/api/patients/**");
        to(Place.BOOKING, CALENDAR, "/calendar/**", "/api/sites/**", "/api/practitioners/**");
        to(Place.BOOKING, CALENDAR, "/api/rooms/**", "/api/devices/**", "/api/recovery-bays/**");
    }

    private void ops() {
        lettersOf("booking", Place.BOOKING);
        lettersOf("screening", Place.SCREENING);
        lettersOf("notification", Place.NOTIFICATION);
        lettersOf("gateway", Place.GATEWAY);
        to(Place.OPS, WATCHING, "/ops/**", "/api/flow/**", "/api/dead-letters/**");
    }

    /// What is to be done about a dead letter is asked of who keeps it, and nobody in between.
    private void lettersOf(String keeper, Place place) {
        to(place, WATCHING, "/api/dead-letters/" + keeper + "/**");
        to(place, WATCHING, "/ops/dead-letters/" + keeper + "/**");
    }

    public Optional<Route> find(HttpServletRequest request) {
        return find(request.getMethod(), request.getRequestURI());
    }

    Optional<Route> find(String method, String path) {
        PathContainer asked = PathContainer.parsePath(path);
        return routes.stream().filter(route -> route.matches(method, asked)).findFirst();
    }

    private void to(Place place, Who who, String... paths) {
        for (String path : paths) {
            row(Set.of(), path, who, place, null);
        }
    }

    private void document(String path, Place place) {
        row(Set.of("GET", "HEAD"), path, STAFF, place, "/v3/api-docs");
    }

    private void row(
            Set<String> methods, String path, Who who, Place place, @Nullable String rewritten) {
        routes.add(
                new Route(
                        methods,
                        PathPatternParser.defaultInstance.parse(path),
                        who,
                        place,
                        rewritten));
    }

    private static Who roles(Role... roles) {
        return new Who.Roles(Set.of(roles));
    }
}
