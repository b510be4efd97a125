package clinic.common.web;

import java.io.Serial;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;

/// A "no" at the web's edge: an RFC 9457 problem for programs, an error page for people. Thrown by
/// controllers only; the domain says no by value.
public final class Problem extends RuntimeException {
    @Serial private static final long serialVersionUID = 1L;

    private final HttpStatus status;
    private final String reason;
    private final transient Map<String, Object> more = new LinkedHashMap<>();

    private Problem(HttpStatus status, String reason, String detail) {
        super(detail);
        this.status = status;
        this.reason = reason;
    }

    /// 400: what came cannot be read.
    public static Problem malformed(String detail) {
        return new Problem(HttpStatus.BAD_REQUEST, "malformed", detail);
    }

    /// 403, saying nothing about what is there.
    public static Problem forbidden(String detail) {
        return new Problem(HttpStatus.FORBIDDEN, "forbidden", detail);
    }

    /// @param what the kind of thing that is not there, "booking"
    public static Problem notFound(String what) {
        return new Problem(HttpStatus.NOT_FOUND, "not-found", "There is no such " + what + ".");
    }

    /// 409: it can be read and is not possible now.
    ///
    /// @param reason a stable word for programs, `slot-taken`
    public static Problem conflict(String reason, String detail) {
        return new Problem(HttpStatus.CONFLICT, reason, detail);
    }

    /// 410: it was possible once.
    public static Problem gone(String reason, String detail) {
        return new Problem(HttpStatus.GONE, reason, detail);
    }

    /// 412: somebody else was faster.
    public static Problem stale(String detail) {
        return new Problem(HttpStatus.PRECONDITION_FAILED, "stale-version", detail);
    }

    /// 422: it can be read and these fields are wrong.
    public static Problem fields(List<FieldProblem> errors) {
        return new Problem(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        "invalid-fields",
                        errors.size() == 1
                                ? errors.getFirst().message()
                                : errors.size() + " fields need another look.")
                .with("errors", errors);
    }

    public static Problem field(String field, String message) {
        return fields(List.of(new FieldProblem(field, message)));
    }

    /// 429.
    public static Problem tooMany(String detail) {
        return new Problem(HttpStatus.TOO_MANY_REQUESTS, "too-many-requests", detail);
    }

    /// 503: something this answer needs is away for now.
    public static Problem unavailable(String detail) {
        return new Problem(HttpStatus.SERVICE_UNAVAILABLE, "unavailable", detail);
    }

    /// Adds a member to the problem.
    public Problem with(String name, Object value) {
        more.put(name, value);
        return this;
    }

    public HttpStatus status() {
        return status;
    }

    public String reason() {
        return reason;
    }

    public String detail() {
        return String.valueOf(getMessage());
    }

    public Map<String, Object> more() {
        return Map.copyOf(more);
    }
}
