package clinic.gateway.admin;

import clinic.common.id.Ids;
import clinic.common.security.Caller;
import clinic.common.security.Role;
import clinic.gateway.account.Account;
import clinic.gateway.account.Accounts;
import clinic.gateway.account.Passwords;
import clinic.gateway.account.StaffRoles;
import clinic.gateway.signin.Sessions;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What an admin does with accounts. Nobody takes the admin's role from oneself, so there is always
/// one left. What is taken away is gone at once: the account's sessions end.
@Service
class AccountDesk {
    private static final Logger LOG = LoggerFactory.getLogger(AccountDesk.class);
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9.-]{1,39}");

    private final Accounts accounts;
    private final Passwords passwords;
    private final Sessions sessions;
    private final Ids ids;
    private final Clock clock;

    AccountDesk(Accounts accounts, Passwords passwords, Sessions sessions, Ids ids, Clock clock) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.sessions = sessions;
        this.ids = ids;
        this.clock = clock;
    }

    List<Account> all() {
        return accounts.all();
    }

    @Transactional
    public AccountChange create(String name, Set<Role> roles, Caller by) {
        if (!NAME.matcher(name).matches()) {
            return new AccountChange.Refused(
                    "A name has 2 to 40 small letters, digits, dots and hyphens.");
        }
        if (areNotStaff(roles)) {
            return new AccountChange.Refused("An account needs at least one role.");
        }
        String password = passwords.random();
        Account account = new Account(ids.next(), name, roles, false, clock.instant());
        if (!accounts.add(account, passwords.hash(password))) {
            return new AccountChange.Refused("There is an account of this name.");
        }
        LOG.info("account {} was made by {}", account.id(), by.id());
        return new AccountChange.Password(name, password);
    }

    @Transactional
    public AccountChange resetPassword(UUID id, Caller by) {
        return accounts.find(id)
                .<AccountChange>map(
                        account -> {
                            String password = passwords.random();
                            accounts.changePassword(id, passwords.hash(password));
                            sessions.endAll(id);
                            LOG.info("account {} got another password by {}", id, by.id());
                            return new AccountChange.Password(account.name(), password);
                        })
                .orElseGet(AccountDesk::gone);
    }

    @Transactional
    public AccountChange changeRoles(UUID id, Set<Role> roles, Caller by) {
        if (areNotStaff(roles)) {
            return new AccountChange.Refused("An account needs at least one role.");
        }
        if (isOneself(id, by) && !roles.contains(Role.ADMIN)) {
            return new AccountChange.Refused("Another admin has to take this role from you.");
        }
        accounts.changeRoles(id, roles);
        LOG.info("account {} has the roles {} by {}", id, roles, by.id());
        return new AccountChange.Done();
    }

    @Transactional
    public AccountChange disable(UUID id, boolean disabled, Caller by) {
        if (isOneself(id, by)) {
            return new AccountChange.Refused("Another admin has to disable your account.");
        }
        accounts.disable(id, disabled);
        sessions.endAll(id);
        LOG.info("account {} is {} by {}", id, disabled ? "disabled" : "enabled", by.id());
        return new AccountChange.Done();
    }

    private static boolean areNotStaff(Set<Role> roles) {
        return roles.isEmpty() || !StaffRoles.ALL.containsAll(roles);
    }

    private static boolean isOneself(UUID id, Caller by) {
        return id.toString().equals(by.id());
    }

    private static AccountChange gone() {
        return new AccountChange.Refused("This account is not there any more.");
    }
}
