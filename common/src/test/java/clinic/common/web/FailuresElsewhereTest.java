package clinic.common.web;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.common.testing.PostgresForTests;
import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@SpringBootTest(
        classes = {EdgeApplication.class, FailuresElsewhereTest.FailingFilter.class},
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.config.import=classpath:clinic-common.yml",
            "spring.application.name=edge",
            "clinic.schema=edge",
            "management.server.port=0"
        })
class FailuresElsewhereTest {
    private static final String FAILING = "X-Failing";

    @TestConfiguration(proxyBeanMethods = false)
    static class FailingFilter {
        @Bean
        FilterRegistrationBean<Filter> failing() {
            var filter =
                    new FilterRegistrationBean<Filter>(
                            (request, response, chain) -> {
                                if (request instanceof HttpServletRequest asked
                                        && asked.getHeader(FAILING) != null) {
                                    throw failure(asked.getHeader(FAILING));
                                }
                                chain.doFilter(request, response);
                            });
            filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 1);
            return filter;
        }

        private static RuntimeException failure(String kind) {
            return kind.equals("passing")
                    ? new DataAccessResourceFailureException("secret")
                    : new IllegalStateException("secret");
        }
    }

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry properties) {
        PostgresForTests.forSpring(properties, "edge");
    }

    @LocalServerPort int port;

    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void aProgramIsToldToComeAgainWhileTheDatabaseIsAway() throws Exception {
        HttpResponse<String> answer = get("/api/notes/1", "*/*", "passing");
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).hasValue(Passing.RETRY_AFTER);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
                .startsWith("application/problem+json");
        assertThat(answer.body()).contains("try-again").doesNotContain("secret");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/today", "/p/abc"})
    void aPersonIsShownAPage(String path) throws Exception {
        HttpResponse<String> answer = get(path, "text/html", "passing");
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).contains("<h1", "try again").doesNotContain("secret");
    }

    @Test
    void whatStaysIsToldWithoutItsReason() throws Exception {
        HttpResponse<String> answer = get("/api/notes/1", "text/html", "staying");
        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body()).contains("\"internal\"").doesNotContain("secret");
    }

    @Test
    void thePlaceOfErrorsIsNoPage() throws Exception {
        assertThat(get("/error", "application/json", null).statusCode()).isEqualTo(404);
    }

    private HttpResponse<String> get(String path, String accept, @Nullable String failing)
            throws Exception {
        var request =
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                        .header("Accept", accept);
        if (failing != null) {
            request.header(FAILING, failing);
        }
        return client.send(request.build(), BodyHandlers.ofString());
    }
}
