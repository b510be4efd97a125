package clinic.gateway.door;

import clinic.gateway.limit.Budget;
import clinic.gateway.limit.LimitProperties;
import clinic.gateway.page.Refusals;
import clinic.gateway.signin.SessionContext;
import clinic.gateway.signin.SignIn;
import clinic.gateway.signin.SignedIn;
import clinic.gateway.token.TokenDesk;
import jakarta.servlet.DispatcherType;
import java.time.Clock;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.RequestCacheConfigurer;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/// The chain every request passes. What it lets through still has to fit the table of routes.
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
class DoorConfiguration {
    private static final String CONTENT =
            "default-src 'self'; object-src 'none'; frame-ancestors 'none'; base-uri 'self'; form-action 'self'";

    /// The actuator has a port of its own, which no stranger reaches.
    @Bean
    @Order(1)
    SecurityFilterChain actuator(HttpSecurity http) {
        return http.securityMatcher(EndpointRequest.toAnyEndpoint())
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .csrf(csrf -> csrf.disable())
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain door(
            HttpSecurity http,
            SessionContext sessions,
            CsrfTokenRepository csrfTokens,
            HeaderCredentials credentials,
            Access access,
            Strangers strangers) {
        return http.securityContext(context -> context.securityContextRepository(sessions))
                .requestCache(RequestCacheConfigurer::disable)
                .addFilterBefore(credentials, CsrfFilter.class)
                .csrf(
                        csrf ->
                                csrf.csrfTokenRepository(csrfTokens)
                                        .ignoringRequestMatchers(_ -> isByHeader())
                                        // a link's own text is the secret no other site knows
                                        .ignoringRequestMatchers("/p/**", "/api/inbound/sms"))
                .headers(
                        headers ->
                                headers.contentSecurityPolicy(
                                                content -> content.policyDirectives(CONTENT))
                                        .referrerPolicy(
                                                referrer ->
                                                        referrer.policy(ReferrerPolicy.NO_REFERRER))
                                        .permissionsPolicyHeader(
                                                permissions ->
                                                        permissions.policy(
                                                                "camera=(), microphone=(), geolocation=()")))
                .logout(logout -> logout.logoutUrl("/logout").logoutSuccessUrl("/login?left=yes"))
                .exceptionHandling(
                        refused ->
                                refused.authenticationEntryPoint(strangers)
                                        .accessDeniedHandler(strangers))
                .authorizeHttpRequests(
                        requests ->
                                requests.dispatcherTypeMatchers(
                                                DispatcherType.ERROR,
                                                DispatcherType.ASYNC,
                                                DispatcherType.FORWARD)
                                        .permitAll()
                                        .anyRequest()
                                        .access(access))
                .build();
    }

    private static boolean isByHeader() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof SignedIn who
                && !who.isBySession();
    }

    @Bean
    HeaderCredentials headerCredentials(
            TokenDesk tokens,
            SignIn signIn,
            Clock clock,
            LimitProperties limits,
            Refusals refusals) {
        return new HeaderCredentials(
                tokens, signIn, new Budget(clock, limits.wrongPerMinute()), refusals);
    }
}
