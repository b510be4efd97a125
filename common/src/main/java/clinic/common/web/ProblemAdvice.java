package clinic.common.web;

import clinic.common.inbox.Failures;
import clinic.common.retry.OutcomeUnknown;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.validation.BindException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/// Turns every failure at the web's edge into an RFC 9457 problem under `/api/`, and into an error
/// page elsewhere. What went wrong inside is logged and never shown.
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class ProblemAdvice {
    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

    @ExceptionHandler
    Object problem(Problem problem, HttpServletRequest request) {
        return answer(request, problem);
    }

    @ExceptionHandler
    Object notReadable(HttpMessageNotReadableException e, HttpServletRequest request) {
        return answer(request, unreadable(e.getCause()));
    }

    @ExceptionHandler
    Object notValid(BindException e, HttpServletRequest request) {
        return answer(
                request,
                Problem.fields(
                        e.getFieldErrors().stream()
                                .map(
                                        error ->
                                                new FieldProblem(
                                                        error.getField(),
                                                        error.isBindingFailure()
                                                                ? "This is not in the expected form."
                                                                : String.valueOf(
                                                                        error.getDefaultMessage())))
                                .toList()));
    }

    @ExceptionHandler
    Object parametersNotValid(HandlerMethodValidationException e, HttpServletRequest request) {
        List<FieldProblem> errors =
                e.getParameterValidationResults().stream()
                        .flatMap(
                                result ->
                                        result.getResolvableErrors().stream()
                                                .map(
                                                        error ->
                                                                new FieldProblem(
                                                                        String.valueOf(
                                                                                result.getMethodParameter()
                                                                                        .getParameterName()),
                                                                        String.valueOf(
                                                                                error
                                                                                        .getDefaultMessage()))))
                        .toList();
        return answer(request, Problem.fields(errors));
    }

    @ExceptionHandler
    Object wrongType(MethodArgumentTypeMismatchException e, HttpServletRequest request) {
        boolean inPath = Wants.path(request).contains(String.valueOf(e.getValue()));
        return answer(
                request,
                inPath
                        ? Problem.notFound("page")
                        : Problem.malformed(e.getName() + " is not in the expected form.")
                                .with("field", e.getName()));
    }

    @ExceptionHandler
    Object missing(MissingServletRequestParameterException e, HttpServletRequest request) {
        return answer(
                request,
                Problem.malformed(e.getParameterName() + " is missing.")
                        .with("field", e.getParameterName()));
    }

    @ExceptionHandler
    Object denied(AccessDeniedException e, HttpServletRequest request) {
        return answer(request, Problem.forbidden("Your role does not allow this."));
    }

    @ExceptionHandler
    Object unknown(OutcomeUnknown e, HttpServletRequest request) {
        LOG.error("{} may or may not be done", Asked.by(request), e);
        return answer(
                request,
                HttpStatus.SERVICE_UNAVAILABLE,
                "outcome-unknown",
                "The connection was lost while this was being saved. Look whether it was done"
                        + " before you try again.",
                Map.of());
    }

    @ExceptionHandler
    Object anything(Exception e, HttpServletRequest request, HttpServletResponse response) {
        if (Failures.isTransient(e)) {
            Passing.note(request, e);
            LOG.warn("{} is put off: {}", Asked.by(request), Failures.describe(e));
            response.setHeader(HttpHeaders.RETRY_AFTER, Passing.RETRY_AFTER);
            return answer(
                    request,
                    HttpStatus.SERVICE_UNAVAILABLE,
                    "try-again",
                    "Our database is away for a moment. Nothing was changed. Please try again.",
                    Map.of());
        }
        if (e instanceof ErrorResponse known && known.getStatusCode().is4xxClientError()) {
            HttpStatus status = HttpStatus.valueOf(known.getStatusCode().value());
            return answer(
                    request,
                    status,
                    status.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                    status == HttpStatus.NOT_FOUND
                            ? "There is no such page."
                            : status.getReasonPhrase() + ".",
                    Map.of());
        }
        LOG.error("{} failed", Asked.by(request), e);
        return answer(
                request,
                HttpStatus.INTERNAL_SERVER_ERROR,
                "internal",
                "Something went wrong on our side. Nothing was changed.",
                Map.of());
    }

    private static Problem unreadable(@Nullable Throwable cause) {
        if (cause instanceof UnrecognizedPropertyException unknown) {
            String field = JsonPath.of(unknown);
            return Problem.malformed("There is no field " + field + ".").with("field", field);
        }
        if (cause instanceof StreamReadException || !(cause instanceof JacksonException json)) {
            return Problem.malformed("The body is not readable JSON.");
        }
        String field = JsonPath.of(json);
        return Problem.malformed(field + " is not in the expected form.").with("field", field);
    }

    private static Object answer(HttpServletRequest request, Problem problem) {
        return answer(
                request, problem.status(), problem.reason(), problem.detail(), problem.more());
    }

    private static Object answer(
            HttpServletRequest request,
            HttpStatus status,
            String reason,
            String detail,
            Map<String, Object> more) {
        if (Wants.json(request)) {
            return ProblemBody.of(status, reason, detail, more);
        }
        String view = Wants.patientPage(request) ? "problem/patient" : "problem/page";
        return new ModelAndView(view, Map.of("status", status.value(), "detail", detail), status);
    }
}
