package clinic.gateway.link;

import clinic.common.contract.LinkPurpose;
import clinic.gateway.passport.Passports;
import clinic.gateway.route.AnswerHeaders;
import clinic.gateway.route.Passage;
import clinic.gateway.route.Place;
import clinic.gateway.route.Vouching;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.cloud.gateway.server.mvc.handler.GatewayRouterFunctions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import org.springframework.web.util.UriComponentsBuilder;

/// Leads an open link to the service that owns its page. Everything else below `/p/` is for
/// `LinkPages`.
@Configuration(proxyBeanMethods = false)
class LinkRoutes {
    private static final Set<String> PASSED = Set.of("GET", "HEAD", "POST");

    private record Opened(PatientLink link, LinkRequest request) {
        Place place() {
            return switch (link.purpose()) {
                case DRIVER, MOVE -> Place.BOOKING;
                case SCREENING, AFTERCARE, EFFECT_CHECK -> Place.SCREENING;
                case PREFERENCES -> Place.NOTIFICATION;
            };
        }

        String there() {
            return pathOf(link.purpose()) + request.rest();
        }
    }

    private final LinkDoor door;
    private final Passage passage;
    private final Passports passports;

    LinkRoutes(LinkDoor door, Passage passage, Passports passports) {
        this.door = door;
        this.passage = passage;
        this.passports = passports;
    }

    @Bean
    RouterFunction<ServerResponse> links() {
        return GatewayRouterFunctions.route("links")
                .route(request -> opened(request.servletRequest()).isPresent(), this::pass)
                .build();
    }

    private Optional<Opened> opened(HttpServletRequest request) {
        return LinkRequest.of(request)
                .filter(asked -> PASSED.contains(request.getMethod()))
                .filter(asked -> !asked.rest().equals(LinkRequest.BIRTH_DATE))
                .flatMap(
                        asked ->
                                door.open(asked.token(), asked.visit(request))
                                                instanceof Opening.Open open
                                        ? Optional.of(new Opened(open.link(), asked))
                                        : Optional.empty());
    }

    private ServerResponse pass(ServerRequest request) {
        Opened opened = opened(request.servletRequest()).orElseThrow();
        PatientLink link = opened.link();
        new Vouching(passports.ofPatient(link.scope(), link.tokenHash()), null).attachTo(request);
        ServerResponse answer = passage.lead(asKnownThere(request, opened), opened.place());
        if ("used".equals(answer.headers().getFirst(AnswerHeaders.LINK))) {
            door.use(link);
        }
        passage.clean(answer, opened.place());
        leadBack(answer, opened);
        return answer;
    }

    private static ServerRequest asKnownThere(ServerRequest request, Opened opened) {
        return ServerRequest.from(request)
                .uri(
                        UriComponentsBuilder.fromUri(request.uri())
                                .replacePath(opened.there())
                                .build(true)
                                .toUri())
                .build();
    }

    /// The service knows its page by purpose, the patient by token.
    private static void leadBack(ServerResponse answer, Opened opened) {
        String there = pathOf(opened.link().purpose());
        String location = answer.headers().getFirst(HttpHeaders.LOCATION);
        if (location != null && location.startsWith(there)) {
            answer.headers()
                    .set(
                            HttpHeaders.LOCATION,
                            "/p/" + opened.request().token() + location.substring(there.length()));
        }
    }

    private static String pathOf(LinkPurpose purpose) {
        return "/p/" + purpose.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
