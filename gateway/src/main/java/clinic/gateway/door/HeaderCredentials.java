package clinic.gateway.door;

import clinic.common.security.Caller;
import clinic.common.web.Problem;
import clinic.gateway.limit.Budget;
import clinic.gateway.page.Refusals;
import clinic.gateway.signin.SignIn;
import clinic.gateway.signin.SignInResult;
import clinic.gateway.signin.SignedIn;
import clinic.gateway.token.TokenDesk;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.filter.OncePerRequestFilter;

/// Lets programs in: by token everywhere, by an account's name and password only where tokens are
/// made. Such a request has no session and needs no CSRF token, because no browser adds these
/// credentials by itself.
final class HeaderCredentials extends OncePerRequestFilter {
    private static final String BEARER = "bearer ";
    private static final String BASIC = "basic ";
    private static final String MINUTE = "60";

    private final TokenDesk tokens;
    private final SignIn signIn;
    private final Budget wrongTokens;
    private final Refusals refusals;

    HeaderCredentials(TokenDesk tokens, SignIn signIn, Budget wrongTokens, Refusals refusals) {
        this.tokens = tokens;
        this.signIn = signIn;
        this.wrongTokens = wrongTokens;
        this.refusals = refusals;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getHeader(HttpHeaders.AUTHORIZATION) == null;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String given = request.getHeader(HttpHeaders.AUTHORIZATION);
        String scheme = given.toLowerCase(Locale.ROOT);
        if (scheme.startsWith(BEARER)) {
            Optional<Caller> caller = tokens.open(given.substring(BEARER.length()).strip());
            if (caller.isPresent()) {
                letIn(caller.get(), request, response, chain);
            } else if (wrongTokens.spend(request.getRemoteAddr())) {
                unauthorized(request, response);
            } else {
                tooMany(request, response, MINUTE);
            }
        } else if (scheme.startsWith(BASIC) && makesToken(request)) {
            byName(given.substring(BASIC.length()).strip(), request, response, chain);
        } else {
            unauthorized(request, response);
        }
    }

    private void byName(
            String encoded,
            HttpServletRequest request,
            HttpServletResponse response,
            FilterChain chain)
            throws ServletException, IOException {
        String pair = decoded(encoded);
        int colon = pair.indexOf(':');
        if (colon < 0) {
            unauthorized(request, response);
            return;
        }
        switch (signIn.attempt(
                pair.substring(0, colon), pair.substring(colon + 1), request.getRemoteAddr())) {
            case SignInResult.Welcome(var account) ->
                    letIn(account.caller(), request, response, chain);
            case SignInResult.Refused() -> unauthorized(request, response);
            case SignInResult.Wait wait ->
                    tooMany(request, response, Long.toString(wait.seconds()));
        }
    }

    private static void letIn(
            Caller caller,
            HttpServletRequest request,
            HttpServletResponse response,
            FilterChain chain)
            throws ServletException, IOException {
        SecurityContextHolder.setContext(new SecurityContextImpl(SignedIn.byHeader(caller)));
        chain.doFilter(request, response);
    }

    private static boolean makesToken(HttpServletRequest request) {
        return request.getMethod().equals("POST") && request.getRequestURI().equals("/api/tokens");
    }

    private static String decoded(String encoded) {
        try {
            return new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException _) {
            return "";
        }
    }

    private void unauthorized(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        refusals.send(request, response, new ErrorResponseException(HttpStatus.UNAUTHORIZED));
    }

    private void tooMany(HttpServletRequest request, HttpServletResponse response, String seconds)
            throws IOException {
        response.setHeader(HttpHeaders.RETRY_AFTER, seconds);
        refusals.send(request, response, Problem.tooMany("Too many tries. Please wait."));
    }
}
