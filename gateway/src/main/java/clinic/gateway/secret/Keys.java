package clinic.gateway.secret;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Keys of the gateway's own, made when they are first needed.
@Repository
public class Keys {
    private final JdbcClient jdbc;

    Keys(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The same 256 bits for the same name, always and in every gateway.
    public byte[] named(String name) {
        jdbc.sql("insert into secret (name, value) values (?, ?) on conflict do nothing")
                .params(name, Secrets.bytes())
                .update();
        return jdbc.sql("select value from secret where name = ?")
                .param(name)
                .query(byte[].class)
                .single();
    }
}
