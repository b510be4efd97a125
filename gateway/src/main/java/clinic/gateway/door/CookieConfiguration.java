package clinic.gateway.door;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;

/// Cookies that only this very host can set and read: `__Host-` means secure, for the whole site
/// and no other.
@Configuration(proxyBeanMethods = false)
class CookieConfiguration {
    private static final int LARGEST_FORM = 256 * 1024;

    @Bean
    CookieSerializer sessionCookie() {
        DefaultCookieSerializer cookie = new DefaultCookieSerializer();
        cookie.setCookieName("__Host-session");
        cookie.setCookiePath("/");
        cookie.setUseSecureCookie(true);
        cookie.setUseHttpOnlyCookie(true);
        cookie.setSameSite("Lax");
        return cookie;
    }

    /// In a cookie and not in the session, so that who only looks at the login page leaves nothing
    /// behind.
    @Bean
    CsrfTokenRepository csrfTokens() {
        CookieCsrfTokenRepository tokens = new CookieCsrfTokenRepository();
        tokens.setCookieName("__Host-csrf");
        tokens.setHeaderName("X-CSRF-TOKEN");
        tokens.setCookiePath("/");
        tokens.setCookieCustomizer(cookie -> cookie.secure(true).httpOnly(true).sameSite("Lax"));
        return tokens;
    }

    @Bean
    FilterRegistrationBean<FormBodies> formBodies() {
        FilterRegistrationBean<FormBodies> filter =
                new FilterRegistrationBean<>(new FormBodies(LARGEST_FORM));
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return filter;
    }

    /// Part of the security chain and of nothing else.
    @Bean
    FilterRegistrationBean<HeaderCredentials> credentialsOnlyInTheChain(
            HeaderCredentials credentials) {
        FilterRegistrationBean<HeaderCredentials> filter =
                new FilterRegistrationBean<>(credentials);
        filter.setEnabled(false);
        return filter;
    }
}
