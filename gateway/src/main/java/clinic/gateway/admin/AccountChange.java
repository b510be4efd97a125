package clinic.gateway.admin;

/// What became of a change to an account.
sealed interface AccountChange {

    record Done() implements AccountChange {}

    /// @param password to be shown once
    record Password(String name, String password) implements AccountChange {}

    record Refused(String why) implements AccountChange {}
}
