package clinic.gateway.signin;

import clinic.gateway.account.Account;
import java.time.Duration;

/// What became of an attempt to sign in.
public sealed interface SignInResult {

    record Welcome(Account account) implements SignInResult {}

    /// Wrong name, wrong password or disabled: the asker does not learn which.
    record Refused() implements SignInResult {}

    /// Nothing was compared.
    record Wait(Duration left) implements SignInResult {
        /// Whole seconds, for the `Retry-After` header.
        public long seconds() {
            return left.plusMillis(999).toSeconds();
        }
    }
}
