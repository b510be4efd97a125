package clinic.gateway.signin;

import clinic.gateway.account.Account;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.UUID;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Service;

/// Opens a session for somebody who has signed in, and ends all that somebody has.
@Service
public class Sessions {
    private final SessionContext contexts;
    private final CsrfTokenRepository csrf;
    private final FindByIndexNameSessionRepository<? extends Session> store;

    Sessions(
            SessionContext contexts,
            CsrfTokenRepository csrf,
            FindByIndexNameSessionRepository<? extends Session> store) {
        this.contexts = contexts;
        this.csrf = csrf;
        this.store = store;
    }

    /// What the browser brought along before, session id and CSRF token, is worth nothing
    /// afterwards.
    public void open(Account account, HttpServletRequest request, HttpServletResponse response) {
        HttpSession earlier = request.getSession(false);
        if (earlier != null) {
            earlier.invalidate();
        }
        csrf.saveToken(null, request, response);
        SecurityContext context = new SecurityContextImpl(SignedIn.bySession(account.caller()));
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
    }

    /// @return how many there were
    public int endAll(UUID accountId) {
        var ids = store.findByPrincipalName(accountId.toString()).keySet();
        ids.forEach(store::deleteById);
        return ids.size();
    }
}
