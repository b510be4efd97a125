package clinic.gateway.signin;

import clinic.common.security.Caller;
import clinic.common.security.Role;

/// Where somebody begins the day, and where it is safe to go on after signing in.
public final class Home {
    private Home() {}

    public static String of(Caller caller) {
        if (caller.is(Role.FRONT_DESK) || caller.is(Role.CLINICIAN)) {
            return "/";
        }
        if (caller.is(Role.OPS)) {
            return "/ops";
        }
        return caller.is(Role.ADMIN) ? "/admin" : "/account";
    }

    /// @return the path, where it stays in this house, else the caller's home
    static String orNext(Caller caller, String next) {
        boolean local =
                next.startsWith("/")
                        && !next.startsWith("//")
                        && !next.startsWith("/login")
                        && next.chars().noneMatch(c -> c == '\\' || c < ' ');
        return local && !next.equals("/") ? next : of(caller);
    }
}
