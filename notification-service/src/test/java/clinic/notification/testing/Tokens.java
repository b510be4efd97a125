package clinic.notification.testing;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.jwt;

import java.util.List;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/// Callers as the gateway vouches for them.
public final class Tokens {
    private Tokens() {}

    public static RequestPostProcessor staff(String role) {
        return jwt().jwt(token -> token.subject("desk").claim("roles", List.of(role)))
                .authorities(new SimpleGrantedAuthority("ROLE_" + role));
    }

    public static RequestPostProcessor patient(Said said, String purpose) {
        return jwt().jwt(
                        token ->
                                token.subject("link")
                                        .claim("roles", List.of("PATIENT"))
                                        .claim("patient", said.patient().toString())
                                        .claim("booking", said.booking().toString())
                                        .claim("purpose", purpose))
                .authorities(new SimpleGrantedAuthority("ROLE_PATIENT"));
    }
}
