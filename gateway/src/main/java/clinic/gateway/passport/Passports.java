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
import java.util.Date;
import java.util.List;
import org.springframework.stereotype.Component;

/// Writes what the gateway vouches for: who calls, in which roles, for a minute.
@Component
public class Passports {
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
        List<String> roles = caller.roles().stream().sorted().map(Role::name).toList();
        return sign(claims(caller.id(), caller.name(), roles).build());
    }

    /// For a patient who opened a link and knew the birth date.
    ///
    /// @param link the hash of the link's token
    public String ofPatient(PatientScope scope, String link) {
        return sign(
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

    private String sign(JWTClaimsSet claims) {
        ECKey key = keys.signer();
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
