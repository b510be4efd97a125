package clinic.gateway.passport;

import com.nimbusds.jose.jwk.ECKey;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A key that signs, or will, or did.
///
/// @param signsFrom from when on it is the one that signs, until a newer one does
/// @param publishedUntil when nothing signed by it can be good any more; absent while it is the
///     newest
record SigningKey(ECKey key, Instant signsFrom, @Nullable Instant publishedUntil) {

    boolean isPublished(Instant now) {
        return publishedUntil == null || now.isBefore(publishedUntil);
    }
}
