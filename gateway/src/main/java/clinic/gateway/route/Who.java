package clinic.gateway.route;

import clinic.common.security.Caller;
import clinic.common.security.Role;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Who may go there.
public sealed interface Who {

    /// Nobody has to say who he is; what is there checks by other means, or has nothing to hide.
    record Anybody() implements Who {}

    /// Whoever is signed in.
    record Staff() implements Who {}

    record Roles(Set<Role> any) implements Who {
        public Roles {
            any = Set.copyOf(any);
        }
    }

    default boolean allows(@Nullable Caller caller) {
        return switch (this) {
            case Anybody _ -> true;
            case Staff _ -> caller != null;
            case Roles roles ->
                    caller != null && caller.roles().stream().anyMatch(roles.any()::contains);
        };
    }
}
