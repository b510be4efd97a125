package clinic.gateway.signin;

import clinic.gateway.account.Account;
import clinic.gateway.account.Accounts;
import clinic.gateway.account.Passwords;
import clinic.gateway.limit.Attempts;
import clinic.gateway.limit.LimitProperties;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/// Compares a name and a password. Wrong ones slow down further tries for this account from this
/// address only, so nobody is locked out by somebody elsewhere.
@Service
public class SignIn {
    private static final Logger LOG = LoggerFactory.getLogger(SignIn.class);
    private static final int LONGEST_NAME = 100;

    private final Accounts accounts;
    private final Passwords passwords;
    private final Attempts attempts;

    SignIn(Accounts accounts, Passwords passwords, Clock clock, LimitProperties limits) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.attempts = new Attempts(clock, limits);
    }

    /// @param address where the request comes from
    public SignInResult attempt(String name, String password, String address) {
        if (name.length() > LONGEST_NAME) {
            return new SignInResult.Refused();
        }
        String key = address + " " + name.toLowerCase(Locale.ROOT);
        Duration wait = attempts.begin(key);
        if (wait.isPositive()) {
            return new SignInResult.Wait(wait);
        }
        Optional<Accounts.Locked> found = accounts.named(name);
        boolean fits =
                passwords.fits(password, found.map(Accounts.Locked::passwordHash).orElse(null));
        if (!fits || found.map(Accounts.Locked::account).map(Account::disabled).orElse(true)) {
            LOG.info("a sign-in failed from {}", address);
            return new SignInResult.Refused();
        }
        attempts.forgive(key);
        return new SignInResult.Welcome(found.orElseThrow().account());
    }
}
