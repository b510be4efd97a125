package clinic.notification.inbound;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Verifies that a webhook's body comes from the provider: HMAC-SHA256 over its bytes, hexadecimal.
@Component
class Signature {
    private static final String HMAC = "HmacSHA256";

    private final InboundProperties properties;

    Signature(InboundProperties properties) {
        this.properties = properties;
    }

    boolean isOf(byte[] body, @Nullable String given) {
        if (properties.secret().isEmpty() || given == null) {
            return false;
        }
        byte[] expected = HexFormat.of().formatHex(sign(body)).getBytes(StandardCharsets.US_ASCII);
        return MessageDigest.isEqual(expected, given.strip().getBytes(StandardCharsets.US_ASCII));
    }

    private byte[] sign(byte[] body) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(properties.secret().getBytes(StandardCharsets.UTF_8), HMAC));
            return mac.doFinal(body);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has " + HMAC, e);
        }
    }
}
