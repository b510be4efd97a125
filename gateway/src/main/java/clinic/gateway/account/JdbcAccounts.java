package clinic.gateway.account;

import clinic.common.security.Role;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcAccounts implements Accounts {
    private static final String COLUMNS =
            """
            select id, name, password_hash, array_to_string(roles, ',') as roles, disabled, made_at
            from account
            """;

    private final JdbcClient jdbc;

    JdbcAccounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Account> find(UUID id) {
        return jdbc.sql(COLUMNS + "where id = ?")
                .param(id)
                .query((row, _) -> account(row))
                .optional();
    }

    @Override
    public List<Account> all() {
        return jdbc.sql(COLUMNS + "order by lower(name)").query((row, _) -> account(row)).list();
    }

    @Override
    public Optional<Locked> named(String name) {
        return jdbc.sql(COLUMNS + "where lower(name) = lower(?)")
                .param(name)
                .query((row, _) -> new Locked(account(row), row.getString("password_hash")))
                .optional();
    }

    @Override
    public boolean add(Account account, String passwordHash) {
        return jdbc.sql(
                                """
                                insert into account (id, name, password_hash, roles, disabled, made_at)
                                values (?, ?, ?, string_to_array(?, ','), ?, ?) on conflict do nothing
                                """)
                        .params(
                                account.id(),
                                account.name(),
                                passwordHash,
                                StaffRoles.joined(account.roles()),
                                account.disabled(),
                                Timestamp.from(account.madeAt()))
                        .update()
                == 1;
    }

    @Override
    public void changePassword(UUID id, String passwordHash) {
        jdbc.sql("update account set password_hash = ? where id = ?")
                .params(passwordHash, id)
                .update();
    }

    @Override
    public void changeRoles(UUID id, Set<Role> roles) {
        jdbc.sql("update account set roles = string_to_array(?, ',') where id = ?")
                .params(StaffRoles.joined(roles), id)
                .update();
    }

    @Override
    public void disable(UUID id, boolean disabled) {
        jdbc.sql("update account set disabled = ? where id = ?").params(disabled, id).update();
    }

    @Override
    public void hold() {
        jdbc.sql("lock table account in share row exclusive mode").update();
    }

    private static Account account(ResultSet row) throws SQLException {
        return new Account(
                row.getObject("id", UUID.class),
                row.getString("name"),
                StaffRoles.split(row.getString("roles")),
                row.getBoolean("disabled"),
                row.getTimestamp("made_at").toInstant());
    }
}
