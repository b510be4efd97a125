package clinic.gateway.door;

import clinic.common.security.Caller;
import clinic.gateway.route.Route;
import clinic.gateway.route.RouteTable;
import clinic.gateway.route.Who;
import clinic.gateway.signin.SignedIn;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.stereotype.Component;

/// Asks the table of routes. Where no route is, only the staff learns that.
@Component
class Access implements AuthorizationManager<RequestAuthorizationContext> {
    private static final Who WHERE_NOTHING_IS = new Who.Staff();

    private final RouteTable table;

    Access(RouteTable table) {
        this.table = table;
    }

    @Override
    public AuthorizationResult authorize(
            Supplier<? extends @Nullable Authentication> authentication,
            RequestAuthorizationContext context) {
        Who who = table.find(context.getRequest()).map(Route::who).orElse(WHERE_NOTHING_IS);
        return new AuthorizationDecision(
                who instanceof Who.Anybody || who.allows(caller(authentication.get())));
    }

    private static @Nullable Caller caller(@Nullable Authentication authentication) {
        return authentication instanceof SignedIn signedIn ? signedIn.caller() : null;
    }
}
