package clinic.gateway.passport;

import clinic.common.id.Ids;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Knows which key signs now and which are published. The first key is made when it is first asked
/// for one.
@Component
public class KeyRing {
    private static final Logger LOG = LoggerFactory.getLogger(KeyRing.class);

    private record Seen(List<SigningKey> keys, Instant lookAgain) {}

    private static final Seen NOTHING_YET = new Seen(List.of(), Instant.MIN);

    private final SigningKeys keys;
    private final PassportProperties properties;
    private final TransactionTemplate transaction;
    private final Ids ids;
    private final Clock clock;
    private volatile Seen seen = NOTHING_YET;

    KeyRing(
            SigningKeys keys,
            PassportProperties properties,
            TransactionTemplate transaction,
            Ids ids,
            Clock clock) {
        this.keys = keys;
        this.properties = properties;
        this.transaction = transaction;
        this.ids = ids;
        this.clock = clock;
    }

    ECKey signer() {
        List<SigningKey> all = keys();
        Instant now = clock.instant();
        return all.stream()
                .filter(key -> !now.isBefore(key.signsFrom()))
                .findFirst()
                // the only one, made a moment ago by somebody whose clock is a little ahead
                .orElseGet(all::getLast)
                .key();
    }

    /// Public halves only.
    JWKSet published() {
        Instant now = clock.instant();
        return new JWKSet(
                keys().stream()
                        .filter(key -> key.isPublished(now))
                        .<JWK>map(key -> key.key().toPublicJWK())
                        .toList());
    }

    /// Makes the next key. It is published at once and signs once every service can know it; the
    /// old one stays published until nothing it signed is good any more.
    public void rotate() {
        transaction.executeWithoutResult(
                _ -> {
                    keys.hold();
                    Instant signsFrom = now().plus(properties.announced());
                    SigningKey next = new SigningKey(generate(), signsFrom, null);
                    keys.add(next);
                    keys.endOthers(next.key().getKeyID(), signsFrom.plus(properties.announced()));
                    LOG.info("key {} signs from {}", next.key().getKeyID(), signsFrom);
                });
        seen = NOTHING_YET;
    }

    private List<SigningKey> keys() {
        Instant now = clock.instant();
        Seen last = seen;
        if (now.isBefore(last.lookAgain())) {
            return last.keys();
        }
        List<SigningKey> all = keys.all();
        List<SigningKey> fresh = all.isEmpty() ? first() : all;
        seen = new Seen(fresh, now.plus(properties.keptInMemory()));
        return fresh;
    }

    private List<SigningKey> first() {
        transaction.executeWithoutResult(
                _ -> {
                    keys.hold();
                    if (keys.all().isEmpty()) {
                        keys.add(new SigningKey(generate(), now(), null));
                    }
                });
        return keys.all();
    }

    /// As exactly as the database keeps it.
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private ECKey generate() {
        try {
            return new ECKeyGenerator(Curve.P_256)
                    .keyID(ids.next().toString())
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.ES256)
                    .generate();
        } catch (JOSEException e) {
            throw new IllegalStateException("every Java has P-256", e);
        }
    }
}
