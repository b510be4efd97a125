package clinic.gateway.page;

import org.springframework.context.annotation.Configuration;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

/// After a form was taken, the browser is told to look at another page: 303, never a second POST.
@Configuration(proxyBeanMethods = false)
class SeeOther {

    SeeOther(ThymeleafViewResolver views) {
        views.setRedirectHttp10Compatible(false);
    }
}
