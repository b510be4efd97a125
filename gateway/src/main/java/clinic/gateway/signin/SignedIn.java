package clinic.gateway.signin;

import clinic.common.security.Caller;
import java.io.Serial;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/// Somebody the gateway knows, by session or by token.
public final class SignedIn extends AbstractAuthenticationToken {
    @Serial private static final long serialVersionUID = 1L;

    private final transient Caller caller;
    private final boolean bySession;

    private SignedIn(Caller caller, boolean bySession) {
        super(
                caller.roles().stream()
                        .map(role -> new SimpleGrantedAuthority("ROLE_" + role.name()))
                        .toList());
        this.caller = caller;
        this.bySession = bySession;
        setAuthenticated(true);
    }

    public static SignedIn bySession(Caller caller) {
        return new SignedIn(caller, true);
    }

    /// By credentials that every single request brings along.
    public static SignedIn byHeader(Caller caller) {
        return new SignedIn(caller, false);
    }

    public Caller caller() {
        return caller;
    }

    public boolean isBySession() {
        return bySession;
    }

    @Override
    public Object getCredentials() {
        return "";
    }

    @Override
    public Object getPrincipal() {
        return caller;
    }

    @Override
    public String getName() {
        return caller.id();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SignedIn that
                && caller.equals(that.caller)
                && bySession == that.bySession;
    }

    @Override
    public int hashCode() {
        return caller.hashCode();
    }
}
