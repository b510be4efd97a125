package clinic.common.web;

import java.net.URI;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;

/// The one form in which programs are told no.
final class ProblemBody {
    private ProblemBody() {}

    static ResponseEntity<Object> of(Problem problem) {
        return of(problem.status(), problem.reason(), problem.detail(), problem.more());
    }

    static ResponseEntity<Object> of(
            HttpStatus status, String reason, String detail, Map<String, Object> more) {
        ProblemDetail body = ProblemDetail.forStatusAndDetail(status, detail);
        body.setType(URI.create("urn:unknot:problem:" + reason));
        body.setTitle(status.getReasonPhrase());
        body.setProperty("reason", reason);
        more.forEach(body::setProperty);
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(body);
    }
}
