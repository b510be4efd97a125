package clinic.gateway.link;

import clinic.gateway.secret.Keys;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Keeps HMAC-SHA256 of patient and date. There are few birth dates, so only the key keeps them
/// from being tried out: it can be kept away from the database (`LinkProperties#birthDateKey`).
@Repository
class KeyedBirthDates implements BirthDates {
    private static final String ALGORITHM = "HmacSHA256";

    private final JdbcClient jdbc;
    private final Keys keys;
    private final LinkProperties properties;

    KeyedBirthDates(JdbcClient jdbc, Keys keys, LinkProperties properties) {
        this.jdbc = jdbc;
        this.keys = keys;
        this.properties = properties;
    }

    @Override
    public void remember(Map<UUID, LocalDate> byPatient) {
        if (byPatient.isEmpty()) {
            return;
        }
        SecretKeySpec key = key();
        UUID[] patients = byPatient.keySet().toArray(UUID[]::new);
        byte[][] hashes =
                byPatient.entrySet().stream()
                        .map(each -> hash(key, each.getKey(), each.getValue()))
                        .toArray(byte[][]::new);
        jdbc.sql(
                        """
                        insert into birth_date (patient_id, keyed_hash)
                        select * from unnest(?::uuid[], ?::bytea[]) order by 1
                        on conflict (patient_id) do update set keyed_hash = excluded.keyed_hash
                        """)
                .param(patients)
                .param(hashes)
                .update();
    }

    @Override
    public Match compare(UUID patientId, LocalDate birthDate) {
        return jdbc.sql("select keyed_hash from birth_date where patient_id = ?")
                .param(patientId)
                .query(byte[].class)
                .optional()
                .map(known -> MessageDigest.isEqual(known, hash(key(), patientId, birthDate)))
                .map(same -> same ? Match.RIGHT : Match.WRONG)
                .orElse(Match.UNKNOWN);
    }

    @Override
    public void forget(UUID patientId) {
        jdbc.sql("delete from birth_date where patient_id = ?").param(patientId).update();
    }

    private static byte[] hash(SecretKeySpec key, UUID patientId, LocalDate birthDate) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal((patientId + " " + birthDate).getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + ALGORITHM, e);
        }
    }

    private SecretKeySpec key() {
        String given = properties.birthDateKey();
        byte[] key =
                given == null ? keys.named("birth-date") : given.getBytes(StandardCharsets.UTF_8);
        return new SecretKeySpec(key, ALGORITHM);
    }
}
