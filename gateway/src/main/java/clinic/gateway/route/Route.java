package clinic.gateway.route;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;

/// One row of the table of routes.
///
/// @param methods empty where all are meant
/// @param rewritten the path under which the place knows it, where that is another one
public record Route(
        Set<String> methods, PathPattern path, Who who, Place place, @Nullable String rewritten) {

    public Route {
        methods = Set.copyOf(methods);
    }

    boolean matches(String method, PathContainer asked) {
        return (methods.isEmpty() || methods.contains(method)) && path.matches(asked);
    }
}
