package clinic.gateway.passport;

import com.nimbusds.jose.jwk.ECKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.text.ParseException;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcSigningKeys implements SigningKeys {
    private final JdbcClient jdbc;

    JdbcSigningKeys(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<SigningKey> all() {
        return jdbc.sql(
                        "select jwk, signs_from, published_until from signing_key order by signs_from desc")
                .query((row, _) -> key(row))
                .list();
    }

    @Override
    public void add(SigningKey key) {
        jdbc.sql("insert into signing_key (kid, jwk, signs_from) values (?, ?, ?)")
                .params(
                        key.key().getKeyID(),
                        key.key().toJSONString(),
                        Timestamp.from(key.signsFrom()))
                .update();
    }

    @Override
    public void endOthers(String kid, Instant publishedUntil) {
        jdbc.sql(
                        """
                        update signing_key set published_until = ?
                        where kid <> ? and published_until is null
                        """)
                .params(Timestamp.from(publishedUntil), kid)
                .update();
    }

    @Override
    public void hold() {
        jdbc.sql("lock table signing_key in share row exclusive mode").update();
    }

    private static SigningKey key(ResultSet row) throws SQLException {
        Timestamp until = row.getTimestamp("published_until");
        try {
            return new SigningKey(
                    ECKey.parse(row.getString("jwk")),
                    row.getTimestamp("signs_from").toInstant(),
                    until == null ? null : until.toInstant());
        } catch (ParseException e) {
            throw new SQLException("a signing key is not readable", e);
        }
    }
}
