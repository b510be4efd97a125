package clinic.bench.booking;

import clinic.bench.Database;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The tables a booking is written into: set back before a round, counted after it.
final class Tables {
    /// In the order in which they can be filled.
    private static final List<String> WRITTEN =
            List.of("booking", "journal", "reservation", "due_work", "outbox");

    private final JdbcClient jdbc;

    Tables(Database database) {
        jdbc = database.jdbc();
    }

    /// Remembers what is there; a round begins with it. What was announced has long been sent.
    void remember() {
        jdbc.sql("truncate outbox").update();
        jdbc.sql("create schema base").update();
        for (String table : WRITTEN) {
            jdbc.sql("create table base.%s as table %s".formatted(table, table)).update();
        }
        jdbc.sql("vacuum analyze").update();
    }

    void reset() {
        jdbc.sql("truncate booking, outbox, due_work cascade").update();
        for (String table : WRITTEN) {
            if (!table.equals("outbox")) {
                jdbc.sql("insert into %s select * from base.%s".formatted(table, table)).update();
            }
        }
        jdbc.sql("vacuum analyze").update();
        jdbc.sql("checkpoint").update();
    }

    /// Everything that was asked for is there, once and whole.
    ///
    /// @param announced events per booking
    /// @throws IllegalStateException where it is not
    void verify(long bookings, int announced) {
        check("booking", bookings);
        check("journal", bookings);
        check("reservation", 3 * bookings);
        check("due_work", 3 * bookings);
        check("outbox", announced * bookings);
    }

    /// Each new booking has the one event of its first version, keyed by its id.
    void verifyEvents(long bookings) {
        long told =
                jdbc.sql(
                                """
                                select count(distinct o.event_id) from booking b
                                join outbox o on o.key = convert_to(b.id::text, 'UTF8')
                                where o.type = 'clinic.booking.requested.v1'
                                  and not exists (select 1 from base.booking where id = b.id)
                                """)
                        .query(Long.class)
                        .single();
        same("bookings announced", told, bookings);
    }

    private void check(String table, long wanted) {
        long added =
                jdbc.sql(
                                "select (select count(*) from %s) - (select count(*) from base.%s)"
                                        .formatted(table, table))
                        .query(Long.class)
                        .single();
        same("rows in " + table, added, wanted);
    }

    private static void same(String what, long found, long wanted) {
        if (found != wanted) {
            throw new IllegalStateException("%s: %d, not %d".formatted(what, found, wanted));
        }
    }
}
