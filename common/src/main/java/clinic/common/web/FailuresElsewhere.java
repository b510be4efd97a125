package clinic.common.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.RequestMapping;

/// What failed before it came to a controller, in a filter or the container itself, is told like
/// what fails in one: a database that is away passes here too.
@Controller
class FailuresElsewhere implements ErrorController {

    @RequestMapping("/error")
    void failed(HttpServletRequest request) throws Exception {
        if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Exception failure) {
            throw failure;
        }
        HttpStatus status =
                request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
                        ? HttpStatus.resolve(code)
                        : HttpStatus.NOT_FOUND;
        throw new ErrorResponseException(
                status == null ? HttpStatus.INTERNAL_SERVER_ERROR : status);
    }
}
