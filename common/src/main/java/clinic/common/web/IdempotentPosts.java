package clinic.common.web;

import clinic.common.retry.Retries;
import clinic.common.security.Callers;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.util.ContentCachingResponseWrapper;

/// A POST under `/api/` that names an `Idempotency-Key` takes effect once within 24 h; a repeat
/// gets the first answer. The key, the effect and the answer are one transaction, so a crash leaves
/// all of them or none, and of two at once the second waits for the first.
class IdempotentPosts extends OncePerRequestFilter {
    static final String HEADER = "Idempotency-Key";
    private static final int LONGEST_KEY = 200;

    private final TransactionTemplate transactions;
    private final Retries retries;
    private final GivenAnswers answers;
    private final HandlerExceptionResolver problems;

    IdempotentPosts(
            TransactionTemplate transactions,
            Retries retries,
            GivenAnswers answers,
            HandlerExceptionResolver problems) {
        this.transactions = transactions;
        this.retries = retries;
        this.answers = answers;
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getMethod().equals("POST")
                || !request.getRequestURI().startsWith("/api/")
                || request.getHeader(HEADER) == null
                || Callers.find().isEmpty();
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String key = request.getHeader(HEADER);
        if (key.isBlank() || key.length() > LONGEST_KEY) {
            problems.resolveException(
                    request,
                    response,
                    null,
                    Problem.malformed("Idempotency-Key has 1 to " + LONGEST_KEY + " characters.")
                            .with("field", HEADER));
            return;
        }
        RepeatableBody repeatable = new RepeatableBody(request);
        GivenAnswers.Question question =
                new GivenAnswers.Question(
                        Callers.current().id(), key, request.getRequestURI(), repeatable.digest());
        ContentCachingResponseWrapper answer = new ContentCachingResponseWrapper(response);
        try {
            retries.run(() -> once(question, chain, repeatable, answer));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } catch (Problem | DataAccessException | TransactionException e) {
            answer.reset();
            problems.resolveException(request, response, null, e);
            return;
        }
        answer.copyBodyToResponse();
    }

    /// May be repeated, even where it is not known whether the commit arrived: then the key is
    /// found.
    private void once(
            GivenAnswers.Question question,
            FilterChain chain,
            HttpServletRequest request,
            ContentCachingResponseWrapper answer) {
        answer.reset();
        transactions.executeWithoutResult(
                status -> {
                    if (answers.repeat(question, answer)) {
                        return;
                    }
                    run(chain, request, answer);
                    RuntimeException passing = Passing.take(request);
                    if (passing != null) {
                        throw passing;
                    }
                    if (answer.getStatus() >= 200 && answer.getStatus() < 300) {
                        answers.keep(question, answer);
                    } else {
                        status.setRollbackOnly();
                    }
                });
    }

    private static void run(
            FilterChain chain, HttpServletRequest request, HttpServletResponse response) {
        try {
            chain.doFilter(request, response);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ServletException e) {
            throw new IllegalStateException("a request failed beyond the advice", e);
        }
    }
}
