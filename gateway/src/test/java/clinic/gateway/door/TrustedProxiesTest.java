package clinic.gateway.door;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.gateway.testing.GatewayUnderTest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

/// Behind a proxy that ends TLS and that is trusted by its address.
@TestPropertySource(properties = "clinic.gateway.trusted-proxies=127\\.0\\.0\\.1|0:0:0:0:0:0:0:1")
class TrustedProxiesTest extends GatewayUnderTest {

    @Test
    void strictTransportIsDemandedBehindTls() {
        HttpResponse<String> tls = browser().get("/login", "X-Forwarded-Proto", "https");
        assertThat(tls.headers().firstValue("Strict-Transport-Security").orElseThrow())
                .contains("max-age=31536000");
        assertThat(browser().get("/login").headers().firstValue("Strict-Transport-Security"))
                .isEmpty();
    }

    @Test
    void eachAddressBehindTheProxyIsSlowedDownByItself() {
        assertThat(wrong("203.0.113.8")).isEqualTo(401);
        assertThat(wrong("203.0.113.8")).isEqualTo(401);
        assertThat(wrong("203.0.113.8")).isEqualTo(401);
        assertThat(wrong("203.0.113.8")).isEqualTo(429);
        assertThat(wrong("203.0.113.9")).isEqualTo(401);
    }

    private int wrong(String address) {
        String nobody = "Basic bm9ib2R5Ondyb25n";
        return browser()
                .json("/api/tokens", "{}", "Authorization", nobody, "X-Forwarded-For", address)
                .statusCode();
    }
}
