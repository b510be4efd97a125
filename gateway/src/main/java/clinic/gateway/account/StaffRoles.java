package clinic.gateway.account;

import clinic.common.security.Role;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// The roles a person or a program can be given. A patient's role comes from an opened link only.
public final class StaffRoles {
    public static final Set<Role> ALL = Set.copyOf(EnumSet.complementOf(EnumSet.of(Role.PATIENT)));

    private StaffRoles() {}

    /// In the order of their declaration, for lists and pages.
    public static List<Role> inOrder() {
        return ALL.stream().sorted().toList();
    }

    /// As they are kept in a column: names with commas between.
    public static String joined(Collection<Role> roles) {
        return roles.stream().sorted().map(Role::name).collect(Collectors.joining(","));
    }

    public static Set<Role> split(String joined) {
        EnumSet<Role> roles = EnumSet.noneOf(Role.class);
        for (String name : joined.split(",", -1)) {
            if (!name.isEmpty()) {
                roles.add(Role.valueOf(name));
            }
        }
        return roles;
    }
}
