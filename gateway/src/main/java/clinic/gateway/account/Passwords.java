package clinic.gateway.account;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/// Makes, keeps and compares passwords. The hash names its algorithm, so a stronger one can follow
/// without a new start.
@Component
public class Passwords {
    /// What bcrypt looks at; the rest would be ignored.
    public static final int LONGEST_BYTES = 72;

    public static final int SHORTEST = 12;

    /// No letters or digits that are taken for each other.
    private static final String ALPHABET =
            "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    /// 56^20 possibilities, 116 bits.
    private static final int RANDOM_LENGTH = 20;

    private final SecureRandom random = new SecureRandom();
    private final PasswordEncoder encoder =
            PasswordEncoderFactories.createDelegatingPasswordEncoder();
    private final String nobodys = hash(random());

    public String random() {
        return random.ints(RANDOM_LENGTH, 0, ALPHABET.length())
                .mapToObj(ALPHABET::charAt)
                .collect(StringBuilder::new, StringBuilder::append, StringBuilder::append)
                .toString();
    }

    public String hash(String password) {
        String hash = encoder.encode(password);
        if (hash == null) {
            throw new IllegalArgumentException("a password is text");
        }
        return hash;
    }

    /// Takes the same time whether or not there is a hash to compare with.
    ///
    /// @param hash null where there is no such account
    public boolean fits(String password, @Nullable String hash) {
        boolean fits = encoder.matches(password, hash == null ? nobodys : hash);
        return fits && hash != null;
    }

    public boolean acceptable(String password) {
        return password.length() >= SHORTEST
                && password.getBytes(StandardCharsets.UTF_8).length <= LONGEST_BYTES;
    }
}
