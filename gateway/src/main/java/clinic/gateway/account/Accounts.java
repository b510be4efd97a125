package clinic.gateway.account;

import clinic.common.security.Role;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// Every account there is. Names are compared without regard to case.
public interface Accounts {

    Optional<Account> find(UUID id);

    List<Account> all();

    /// The account with the stored hash of its password.
    Optional<Locked> named(String name);

    /// @return false where the name is taken
    boolean add(Account account, String passwordHash);

    void changePassword(UUID id, String passwordHash);

    void changeRoles(UUID id, Set<Role> roles);

    void disable(UUID id, boolean disabled);

    /// Holds every other change of accounts back until the transaction ends.
    void hold();

    record Locked(Account account, String passwordHash) {}
}
