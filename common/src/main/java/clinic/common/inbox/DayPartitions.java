package clinic.common.inbox;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The partitions of a table, one per day, and one besides for the days that have none.
///
/// @param table its name
/// @param day the column by which it is partitioned, a date
record DayPartitions(JdbcClient jdbc, String table, String day) {
    private static final DateTimeFormatter NAME = DateTimeFormatter.BASIC_ISO_DATE;

    /// Makes those of the coming days and drops those before the oldest.
    void maintain(LocalDate today, int daysAhead, LocalDate oldest) {
        List<String> present = present();
        for (int ahead = 0; ahead <= daysAhead; ahead++) {
            LocalDate next = today.plusDays(ahead);
            if (!present.contains(name(next)) && !hasStrays(next)) {
                jdbc.sql(
                                "create table %s partition of %s for values from ('%s') to ('%s')"
                                        .formatted(name(next), table, next, next.plusDays(1)))
                        .update();
            }
        }
        present.stream()
                .filter(name -> name.matches(table + "_\\d{8}"))
                .filter(name -> dayOf(name).isBefore(oldest))
                .forEach(name -> jdbc.sql("drop table " + name).update());
        jdbc.sql("delete from %s_other where %s < ?".formatted(table, day)).param(oldest).update();
    }

    private List<String> present() {
        return jdbc.sql(
                        "select child.relname from pg_inherits join pg_class child on child.oid = inhrelid"
                                + " where inhparent = ?::regclass")
                .param(table)
                .query(String.class)
                .list();
    }

    /// Whether rows of that day went to the partition for all others; then it keeps the day.
    private boolean hasStrays(LocalDate which) {
        return jdbc.sql("select exists (select from %s_other where %s = ?)".formatted(table, day))
                .param(which)
                .query(Boolean.class)
                .single();
    }

    private String name(LocalDate which) {
        return table + "_" + NAME.format(which);
    }

    private LocalDate dayOf(String name) {
        return LocalDate.parse(name.substring(table.length() + 1), NAME);
    }
}
