package clinic.gateway.account;

import clinic.common.id.Ids;
import clinic.common.security.Role;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Makes one account per role where there is none yet. The passwords are random and go into the
/// accounts file only; the accounts become real after the file is there, so nobody is locked out of
/// a new house.
@Component
class FirstAccounts implements ApplicationRunner {
    private static final Logger LOG = LoggerFactory.getLogger(FirstAccounts.class);

    private final Accounts accounts;
    private final Passwords passwords;
    private final AccountProperties properties;
    private final TransactionTemplate transaction;
    private final Ids ids;
    private final Clock clock;

    FirstAccounts(
            Accounts accounts,
            Passwords passwords,
            AccountProperties properties,
            TransactionTemplate transaction,
            Ids ids,
            Clock clock) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.properties = properties;
        this.transaction = transaction;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        transaction.executeWithoutResult(_ -> makeWhereNone());
    }

    private void makeWhereNone() {
        accounts.hold();
        if (!accounts.all().isEmpty()) {
            return;
        }
        Path file = properties.file();
        if (file == null) {
            throw new IllegalStateException(
                    "There is no account yet: set CLINIC_GATEWAY_ACCOUNTS_FILE to the file that takes the first passwords.");
        }
        List<AccountsFile.Line> lines = new ArrayList<>();
        for (Role role : StaffRoles.inOrder()) {
            lines.add(make(role));
        }
        try {
            AccountsFile.write(file, lines);
        } catch (IOException e) {
            throw new UncheckedIOException("the accounts file cannot be written: " + file, e);
        }
        LOG.info("the first {} accounts are made, their passwords are in {}", lines.size(), file);
    }

    private AccountsFile.Line make(Role role) {
        String name = role.name().toLowerCase(Locale.ROOT).replace('_', '-');
        String password = passwords.random();
        accounts.add(
                new Account(ids.next(), name, Set.of(role), false, clock.instant()),
                passwords.hash(password));
        return new AccountsFile.Line(role.name(), name, password);
    }
}
