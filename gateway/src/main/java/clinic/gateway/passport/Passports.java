package clinic.gateway.passport;

import clinic.common.security.Caller;
import clinic.common.security.PatientScope;
import clinic.common.security.Role;
import clinic.common.security.ServiceSecurity;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Clock;
import java.time.Instant;
import java.util.Collections;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/// Writes what the gateway vouches for: who calls, in which roles, for a minute.
@Component
public class Passports {
    private static final int MOST = 500;

    /// The same caller gets the same passport for this part of its life: signing costs the gateway,
    /// and verifying costs the service, more than all else about a request.
    private static final int REUSED_PART = 4;

    /// A caller is another one with other roles, and so is the one for whom another key signs.
    private record Bearer(Caller caller, String keyId) {}

    private record Signed(String passport, Instant at) {}

    private final Map<Bearer, Signed> signed =
            Collections.synchronizedMap(
                    new LinkedHashMap<>(MOST, 0.75f, true) {
                        @Override
                        protected boolean removeEldestEntry(Map.Entry<Bearer, Signed> eldest) {
                            return size() > MOST;
                        }
                    });
    private final KeyRing keys;
    private final PassportProperties properties;
    private final Clock clock;

    Passports(KeyRing keys, PassportProperties properties, Clock clock) {
        this.keys = keys;
        this.properties = properties;
        this.clock = clock;
    }

    /// For the staff and for programs.
    public String of(Caller caller) {
        ECKey key = keys.signer();
        Bearer bearer = new Bearer(caller, key.getKeyID());
        Instant now = clock.instant();
        Signed known = signed.get(bearer);
        if (known != null && isFresh(known, now)) {
            return known.passport();
        }
        List<String> roles = caller.roles().stream().sorted().map(Role::name).toList();
        String passport = sign(key, claims(caller.id(), caller.name(), roles).build());
        signed.put(bearer, new Signed(passport, now));
        return passport;
    }

    private boolean isFresh(Signed known, Instant now) {
        return !now.isBefore(known.at())
                && now.isBefore(known.at().plus(properties.goodFor().dividedBy(REUSED_PART)));
    }

    /// For a patient who opened a link and knew the birth date.
    ///
    /// @param link the hash of the link's token
    public String ofPatient(PatientScope scope, String link) {
        return sign(
                keys.signer(),
                claims(scope.patientId().toString(), "patient", List.of(Role.PATIENT.name()))
                        .claim("patient", scope.patientId().toString())
                        .claim("booking", scope.bookingId().toString())
                        .claim("purpose", scope.purpose().name())
                        .claim("link", link)
                        .build());
    }

    private JWTClaimsSet.Builder claims(String subject, String name, List<String> roles) {
        Instant now = clock.instant();
        return new JWTClaimsSet.Builder()
                .issuer(ServiceSecurity.ISSUER)
                .audience(ServiceSecurity.AUDIENCE)
                .subject(subject)
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(properties.goodFor())))
                .claim("name", name)
                .claim("roles", roles);
    }

    private static String sign(ECKey key, JWTClaimsSet claims) {
        SignedJWT passport =
                new SignedJWT(
                        new JWSHeader.Builder(JWSAlgorithm.ES256)
                                .type(JOSEObjectType.JWT)
                                .keyID(key.getKeyID())
                                .build(),
                        claims);
        try {
            passport.sign(new ECDSASigner(key));
        } catch (JOSEException e) {
            throw new IllegalStateException("key " + key.getKeyID() + " does not sign", e);
        }
        return passport.serialize();
    }
}
