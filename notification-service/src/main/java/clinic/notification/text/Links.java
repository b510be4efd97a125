package clinic.notification.text;

import clinic.common.contract.NotificationContract;
import clinic.notification.announcing.Announcements;
import clinic.notification.announcing.ContractWords;
import clinic.notification.message.domain.LinkKind;
import clinic.notification.message.domain.Visit;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.HexFormat;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Mints patient links. The token goes into the letter and nowhere else; its hash is kept and told.
@Component
class Links {
    private static final int TOKEN_BYTES = 32; // 256 random bits

    private final SecureRandom random = new SecureRandom();
    private final JdbcClient jdbc;
    private final Announcements announcements;
    private final TextProperties properties;

    Links(JdbcClient jdbc, Announcements announcements, TextProperties properties) {
        this.jdbc = jdbc;
        this.announcements = announcements;
        this.properties = properties;
    }

    /// Joins the transaction that queues the letter.
    ///
    /// @return the address to write into the letter
    String mint(UUID messageId, LinkKind kind, Visit visit, Instant expiresAt) {
        byte[] secret = new byte[TOKEN_BYTES];
        random.nextBytes(secret);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        String hash = sha256(token);
        jdbc.sql("insert into minted_link values (:hash, :message, :purpose, :expires)")
                .param("hash", hash)
                .param("message", messageId)
                .param("purpose", kind.name())
                .param("expires", expiresAt.atOffset(ZoneOffset.UTC))
                .update();
        announcements.tell(
                new NotificationContract.LinkMinted(
                        visit.bookingId(),
                        visit.patientId(),
                        hash,
                        ContractWords.purpose(kind),
                        expiresAt));
        String base = properties.publicUrl().toString();
        return (base.endsWith("/") ? base : base + "/") + "p/" + token;
    }

    /// Of the token's characters, as the gateway hashes what it is given.
    static String sha256(String token) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of()
                    .formatHex(digest.digest(token.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
