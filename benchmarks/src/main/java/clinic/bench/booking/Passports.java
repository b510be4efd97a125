package clinic.bench.booking;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;

/// What the gateway is to a service: signs who calls, and publishes its key.
final class Passports implements AutoCloseable {
    private static final Duration GOOD_FOR = Duration.ofMinutes(1);
    private static final Duration REUSED_FOR = Duration.ofSeconds(15);

    private record Signed(String passport, Instant at) {}

    private final ECKey key;
    private final HttpServer server;
    private volatile Signed signed = new Signed("", Instant.EPOCH);

    Passports() throws IOException {
        try {
            key = new ECKeyGenerator(Curve.P_256).keyID("bench").generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        byte[] keys = new JWKSet(key.toPublicJWK()).toString().getBytes(StandardCharsets.UTF_8);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(
                "/",
                exchange -> {
                    exchange.getResponseHeaders().add("Content-Type", "application/json");
                    exchange.sendResponseHeaders(200, keys.length);
                    exchange.getResponseBody().write(keys);
                    exchange.close();
                });
        server.start();
    }

    URI jwks() {
        return URI.create("http://127.0.0.1:%d/jwks.json".formatted(server.getAddress().getPort()));
    }

    /// Good for a minute, and used for a quarter of it, as the gateway's are.
    String frontDesk() {
        Instant now = Instant.now();
        if (now.isAfter(signed.at().plus(REUSED_FOR))) {
            signed = new Signed(sign(now), now);
        }
        return signed.passport();
    }

    private String sign(Instant now) {
        SignedJWT passport =
                new SignedJWT(
                        new JWSHeader.Builder(JWSAlgorithm.ES256).keyID(key.getKeyID()).build(),
                        new JWTClaimsSet.Builder()
                                .issuer("unknot-gateway")
                                .audience("unknot-services")
                                .subject("bench")
                                .claim("name", "bench")
                                .claim("roles", List.of("FRONT_DESK"))
                                .issueTime(Date.from(now))
                                .expirationTime(Date.from(now.plus(GOOD_FOR)))
                                .build());
        try {
            passport.sign(new ECDSASigner(key));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        return passport.serialize();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
