package clinic.gateway.page;

import clinic.gateway.signin.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpStatusCode;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;

/// Says no outside of any controller, in the same form as the controllers do: a problem for
/// programs, a page for people.
@Component
public class Refusals {
    private final HandlerExceptionResolver problems;
    private final ViewResolver views;

    Refusals(
            @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems,
            @Qualifier("thymeleafViewResolver") ViewResolver views) {
        this.problems = problems;
        this.views = views;
    }

    public void send(HttpServletRequest request, HttpServletResponse response, Exception why)
            throws IOException {
        ModelAndView page = problems.resolveException(request, response, null, why);
        if (page == null) {
            throw new IllegalStateException("no advice knows this", why);
        }
        if (!page.isEmpty()) {
            show(page, request, response);
        }
    }

    private void show(ModelAndView page, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        HttpStatusCode status = page.getStatus();
        if (status != null) {
            response.setStatus(status.value());
        }
        if (SecurityContextHolder.getContext().getAuthentication() instanceof SignedIn who) {
            page.addObject("caller", who.caller());
        }
        page.addObject("csrf", LazyCsrf.of(request));
        try {
            View view =
                    views.resolveViewName(String.valueOf(page.getViewName()), request.getLocale());
            if (view == null) {
                throw new IllegalStateException("there is no view " + page.getViewName());
            }
            view.render(page.getModel(), request, response);
        } catch (IOException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException("the page could not be shown", e);
        }
    }
}
