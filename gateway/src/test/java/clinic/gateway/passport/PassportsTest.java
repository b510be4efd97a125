package clinic.gateway.passport;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.gateway.testing.GatewayUnderTest;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class PassportsTest extends GatewayUnderTest {
    @Autowired private KeyRing keys;

    @Test
    void aPassportSaysWhoCallsForAMinuteAndVerifiesAgainstThePublishedKeys()
            throws ParseException, JOSEException {
        signedIn("CLINICIAN").get("/reviews");
        SignedJWT passport = lastPassport();
        JWTClaimsSet claims = passport.getJWTClaimsSet();
        assertThat(passport.getHeader().getAlgorithm()).isEqualTo(JWSAlgorithm.ES256);
        assertThat(claims.getIssuer()).isEqualTo("unknot-gateway");
        assertThat(claims.getAudience()).containsExactly("unknot-services");
        assertThat(claims.getStringListClaim("roles")).containsExactly("CLINICIAN");
        assertThat(claims.getStringClaim("name")).isEqualTo("clinician");
        assertThat(claims.getSubject())
                .isEqualTo(
                        jdbc.sql("select id::text from account where name = 'clinician'")
                                .query(String.class)
                                .single());
        assertThat(claims.getIssueTime()).isEqualTo(Date.from(clock.instant()));
        assertThat(claims.getExpirationTime())
                .isEqualTo(Date.from(clock.instant().plusSeconds(60)));
        assertThat(verifies(passport)).isTrue();
    }

    @Test
    void theSameCallerIsVouchedForWithTheSamePassportForSomeSeconds() throws ParseException {
        var browser = signedIn("CLINICIAN");
        browser.get("/reviews");
        String first = lastPassport().serialize();
        clock.forward(Duration.ofSeconds(14));
        browser.get("/reviews");
        assertThat(lastPassport().serialize()).isEqualTo(first);
        clock.forward(Duration.ofSeconds(1));
        browser.get("/reviews");
        assertThat(lastPassport().serialize()).isNotEqualTo(first);
    }

    @Test
    void onlyPublicHalvesArePublished() {
        assertThat(browser().get("/.well-known/jwks.json").body())
                .contains("\"kty\":\"EC\"", "\"crv\":\"P-256\"")
                .doesNotContain("\"d\":");
    }

    @Test
    void aNewKeyIsKnownBeforeItSignsAndTheOldOneWhileItsWordIsGood()
            throws ParseException, JOSEException {
        String first = lastKey();
        keys.rotate();
        assertThat(lastKey()).isEqualTo(first);
        assertThat(published()).hasSize(2).contains(first);
        clock.forward(Duration.ofMinutes(16));
        assertThat(lastKey()).isNotEqualTo(first);
        assertThat(verifies(lastPassport())).isTrue();
        assertThat(published()).hasSize(2);
        clock.forward(Duration.ofMinutes(16));
        assertThat(published()).hasSize(1).doesNotContain(first);
    }

    private String lastKey() throws ParseException {
        signedIn("CLINICIAN").get("/reviews");
        return lastPassport().getHeader().getKeyID();
    }

    private SignedJWT lastPassport() throws ParseException {
        String header = SCREENING.last().header("Authorization");
        return SignedJWT.parse(String.valueOf(header).substring("Bearer ".length()));
    }

    private boolean verifies(SignedJWT passport) throws ParseException, JOSEException {
        var key = jwks().getKeyByKeyId(passport.getHeader().getKeyID());
        return passport.verify(new ECDSAVerifier(key.toECKey()));
    }

    private List<String> published() throws ParseException {
        return jwks().getKeys().stream().map(key -> key.getKeyID()).toList();
    }

    private JWKSet jwks() throws ParseException {
        return JWKSet.parse(browser().get("/.well-known/jwks.json").body());
    }
}
