package clinic.gateway.token;

import clinic.gateway.account.StaffRoles;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcApiTokens implements ApiTokens {
    private static final String COLUMNS =
            """
            select id, name, array_to_string(roles, ',') as roles, made_by, made_at, expires_at,
                   revoked_at, last_used_at
            from api_token
            """;

    private final JdbcClient jdbc;

    JdbcApiTokens(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(ApiToken token, String hash) {
        jdbc.sql(
                        """
                        insert into api_token
                            (id, name, token_hash, roles, made_by, made_at, expires_at)
                        values (?, ?, ?, string_to_array(?, ','), ?, ?, ?)
                        """)
                .params(
                        token.id(),
                        token.name(),
                        hash,
                        StaffRoles.joined(token.roles()),
                        token.madeBy(),
                        Timestamp.from(token.madeAt()),
                        Timestamp.from(token.expiresAt()))
                .update();
    }

    @Override
    public Optional<ApiToken> hashed(String hash) {
        return jdbc.sql(COLUMNS + "where token_hash = ?")
                .param(hash)
                .query((row, _) -> token(row))
                .optional();
    }

    @Override
    public List<ApiToken> all() {
        return jdbc.sql(COLUMNS + "order by made_at desc, id").query((row, _) -> token(row)).list();
    }

    @Override
    public boolean revoke(UUID id, Instant at) {
        return jdbc.sql("update api_token set revoked_at = ? where id = ? and revoked_at is null")
                        .params(Timestamp.from(at), id)
                        .update()
                == 1;
    }

    @Override
    public void used(UUID id, Instant at) {
        jdbc.sql("update api_token set last_used_at = ? where id = ?")
                .params(Timestamp.from(at), id)
                .update();
    }

    private static ApiToken token(ResultSet row) throws SQLException {
        return new ApiToken(
                row.getObject("id", UUID.class),
                row.getString("name"),
                StaffRoles.split(row.getString("roles")),
                row.getString("made_by"),
                row.getTimestamp("made_at").toInstant(),
                row.getTimestamp("expires_at").toInstant(),
                instant(row, "revoked_at"),
                instant(row, "last_used_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
