package clinic.booking.booking;

import clinic.booking.booking.domain.Slot;
import clinic.common.contract.BookedSlot;
import clinic.common.contract.SitePlace;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Says a slot with its names, for those who have no calendar.
@Component
class SlotNames {

    private final JdbcClient jdbc;

    SlotNames(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    BookedSlot of(Slot slot) {
        return jdbc.sql(
                        """
                        select s.name, s.address, s.time_zone, r.name as practitioner
                        from site s, resource r where s.id = ? and r.id = ?
                        """)
                .params(slot.siteId(), slot.practitionerId())
                .query((row, _) -> named(slot, row))
                .single();
    }

    private static BookedSlot named(Slot slot, ResultSet row) throws SQLException {
        return new BookedSlot(
                slot.start(),
                slot.end(),
                slot.recoveryEnd(),
                new SitePlace(
                        slot.siteId(),
                        row.getString("name"),
                        row.getString("address"),
                        ZoneId.of(row.getString("time_zone"))),
                slot.practitionerId(),
                row.getString("practitioner"),
                slot.roomId(),
                slot.recoveryBayId(),
                slot.deviceId());
    }
}
