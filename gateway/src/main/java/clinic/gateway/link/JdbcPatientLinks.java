package clinic.gateway.link;

import clinic.common.contract.LinkPurpose;
import clinic.common.contract.NotificationContract.LinkMinted;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcPatientLinks implements PatientLinks {
    private final JdbcClient jdbc;

    JdbcPatientLinks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(LinkMinted minted) {
        jdbc.sql(
                        """
                        insert into patient_link
                            (token_hash, purpose, booking_id, patient_id, expires_at)
                        values (?, ?, ?, ?, ?) on conflict do nothing
                        """)
                .params(
                        minted.tokenHash(),
                        minted.purpose().name(),
                        minted.bookingId(),
                        minted.patientId(),
                        Timestamp.from(minted.expiresAt()))
                .update();
    }

    @Override
    public Optional<PatientLink> hashed(String tokenHash) {
        return jdbc.sql("select * from patient_link where token_hash = ?")
                .param(tokenHash)
                .query((row, _) -> link(row))
                .optional();
    }

    @Override
    public void use(String tokenHash, Instant at) {
        jdbc.sql("update patient_link set used_at = ? where token_hash = ? and used_at is null")
                .params(Timestamp.from(at), tokenHash)
                .update();
    }

    @Override
    public Optional<Integer> countTry(String tokenHash, int most) {
        return jdbc.sql(
                        """
                        update patient_link set tries = tries + 1
                        where token_hash = ? and tries < ? returning tries
                        """)
                .params(tokenHash, most)
                .query(Integer.class)
                .optional();
    }

    @Override
    public void forgetTries(String tokenHash) {
        jdbc.sql("update patient_link set tries = 0 where token_hash = ?")
                .param(tokenHash)
                .update();
    }

    @Override
    public void addVisit(String visitHash, String tokenHash, Instant expiresAt) {
        jdbc.sql("insert into link_visit (visit_hash, token_hash, expires_at) values (?, ?, ?)")
                .params(visitHash, tokenHash, Timestamp.from(expiresAt))
                .update();
    }

    @Override
    public boolean isVisit(String visitHash, String tokenHash, Instant now) {
        return jdbc.sql(
                        """
                        select exists (select from link_visit
                        where visit_hash = ? and token_hash = ? and expires_at > ?)
                        """)
                .params(visitHash, tokenHash, Timestamp.from(now))
                .query(Boolean.class)
                .single();
    }

    @Override
    public void eraseOf(UUID patientId) {
        jdbc.sql("delete from patient_link where patient_id = ?").param(patientId).update();
    }

    private static PatientLink link(ResultSet row) throws SQLException {
        Timestamp used = row.getTimestamp("used_at");
        return new PatientLink(
                row.getString("token_hash"),
                LinkPurpose.valueOf(row.getString("purpose")),
                row.getObject("booking_id", UUID.class),
                row.getObject("patient_id", UUID.class),
                row.getTimestamp("expires_at").toInstant(),
                used == null ? null : used.toInstant(),
                row.getInt("tries"));
    }
}
