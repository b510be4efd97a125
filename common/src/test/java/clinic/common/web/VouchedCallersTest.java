package clinic.common.web;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.common.testing.PostgresForTests;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/// A service asked directly, past the gateway: only what the gateway signed a moment ago is
/// believed.
@SpringBootTest(
        classes = EdgeApplication.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.config.import=classpath:clinic-common.yml",
            "spring.application.name=edge",
            "clinic.schema=edge",
            "management.server.port=0"
        })
class VouchedCallersTest {

    private static final ECKey GATEWAY = key("gateway");
    private static final HttpServer JWKS = publish(GATEWAY);

    @DynamicPropertySource
    static void properties(DynamicPropertyRegistry properties) {
        PostgresForTests.forSpring(properties, "edge");
        properties.add(
                "clinic.security.jwks-uri",
                () -> "http://localhost:" + JWKS.getAddress().getPort() + "/");
    }

    @AfterAll
    static void stop() {
        JWKS.stop(0);
    }

    @LocalServerPort int port;
    @Autowired Clock clock;

    private JWTClaimsSet.Builder claims;

    @BeforeEach
    void aGoodToken() {
        claims =
                new JWTClaimsSet.Builder()
                        .issuer("unknot-gateway")
                        .audience("unknot-services")
                        .subject("a1")
                        .claim("name", "front desk")
                        .claim("roles", List.of("FRONT_DESK"))
                        .issueTime(Date.from(clock.instant()))
                        .expirationTime(Date.from(clock.instant().plusSeconds(60)));
    }

    @Test
    void believesTheGateway() throws Exception {
        assertThat(statusWith(signed(GATEWAY))).isEqualTo(201);
    }

    @Test
    void refusesAnotherKeyOfTheSameName() throws Exception {
        assertThat(statusWith(signed(key("gateway")))).isEqualTo(401);
    }

    @Test
    void refusesAnExpiredToken() throws Exception {
        claims.expirationTime(Date.from(clock.instant().minus(Duration.ofMinutes(1))));
        assertThat(statusWith(signed(GATEWAY))).isEqualTo(401);
    }

    @Test
    void refusesAnotherAudience() throws Exception {
        claims.audience("somebody-else");
        assertThat(statusWith(signed(GATEWAY))).isEqualTo(401);
    }

    @Test
    void refusesAnotherIssuer() throws Exception {
        claims.issuer("somebody-else");
        assertThat(statusWith(signed(GATEWAY))).isEqualTo(401);
    }

    @Test
    void refusesATokenThatNobodySigned() throws Exception {
        assertThat(statusWith(new PlainJWT(claims.build()).serialize())).isEqualTo(401);
    }

    @Test
    void refusesATokenSignedWithThePublicKeyAsASecret() throws Exception {
        SignedJWT jwt =
                new SignedJWT(
                        new JWSHeader.Builder(JWSAlgorithm.HS256).keyID("gateway").build(),
                        claims.build());
        jwt.sign(
                new MACSigner(
                        GATEWAY.toPublicJWK().toJSONString().getBytes(StandardCharsets.UTF_8)));
        assertThat(statusWith(jwt.serialize())).isEqualTo(401);
    }

    @Test
    void refusesAChangedToken() throws Exception {
        String[] parts = signed(GATEWAY).split("\\.");
        String other =
                new PlainJWT(claims.claim("roles", List.of("ADMIN")).build())
                        .serialize()
                        .split("\\.")[1];
        assertThat(statusWith(parts[0] + "." + other + "." + parts[2])).isEqualTo(401);
    }

    private String signed(ECKey key) throws Exception {
        SignedJWT jwt =
                new SignedJWT(
                        new JWSHeader.Builder(JWSAlgorithm.ES256).keyID(key.getKeyID()).build(),
                        claims.build());
        jwt.sign(new ECDSASigner(key));
        return jwt.serialize();
    }

    private int statusWith(String token) throws Exception {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/notes"))
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString("{\"text\":\"a\"}"))
                        .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request, BodyHandlers.ofString()).statusCode();
        }
    }

    private static ECKey key(String id) {
        try {
            return new ECKeyGenerator(Curve.P_256).keyID(id).generate();
        } catch (com.nimbusds.jose.JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static HttpServer publish(ECKey key) {
        try {
            HttpServer server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            byte[] body = new JWKSet(key.toPublicJWK()).toString().getBytes(StandardCharsets.UTF_8);
            server.createContext(
                    "/",
                    exchange -> {
                        exchange.getResponseHeaders().add("Content-Type", "application/json");
                        exchange.sendResponseHeaders(200, body.length);
                        exchange.getResponseBody().write(body);
                        exchange.close();
                    });
            server.start();
            return server;
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
