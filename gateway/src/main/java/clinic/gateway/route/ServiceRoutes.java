package clinic.gateway.route;

import clinic.common.web.Wants;
import clinic.gateway.passport.Passports;
import clinic.gateway.signin.SignedIn;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.cloud.gateway.server.mvc.handler.GatewayRouterFunctions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import org.springframework.web.util.UriComponentsBuilder;

/// The routes of the table that lead to a service.
@Configuration(proxyBeanMethods = false)
class ServiceRoutes {
    private final RouteTable table;
    private final Passage passage;
    private final Passports passports;

    ServiceRoutes(RouteTable table, Passage passage, Passports passports) {
        this.table = table;
        this.passage = passage;
        this.passports = passports;
    }

    @Bean
    RouterFunction<ServerResponse> services() {
        return GatewayRouterFunctions.route("services")
                .route(request -> toService(request).isPresent(), this::pass)
                .build();
    }

    private Optional<Route> toService(ServerRequest request) {
        return table.find(request.servletRequest()).filter(route -> route.place() != Place.GATEWAY);
    }

    private ServerResponse pass(ServerRequest request) {
        Route route = toService(request).orElseThrow();
        vouching(request).attachTo(request);
        ServerResponse answer = passage.lead(asKnownThere(request, route), route.place());
        passage.clean(answer, route.place());
        return answer;
    }

    private Vouching vouching(ServerRequest request) {
        if (!(SecurityContextHolder.getContext().getAuthentication() instanceof SignedIn who)) {
            return new Vouching(null, null);
        }
        return new Vouching(
                passports.of(who.caller()),
                who.isBySession() && !Wants.json(request.servletRequest()) ? csrf(request) : null);
    }

    private static @Nullable String csrf(ServerRequest request) {
        return request.servletRequest().getAttribute(CsrfToken.class.getName())
                        instanceof CsrfToken token
                ? token.getToken()
                : null;
    }

    private static ServerRequest asKnownThere(ServerRequest request, Route route) {
        String rewritten = route.rewritten();
        if (rewritten == null) {
            return request;
        }
        return ServerRequest.from(request)
                .uri(
                        UriComponentsBuilder.fromUri(request.uri())
                                .replacePath(rewritten)
                                .build()
                                .toUri())
                .build();
    }
}
