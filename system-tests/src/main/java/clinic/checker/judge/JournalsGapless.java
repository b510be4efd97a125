package clinic.checker.judge;

import clinic.checker.evidence.Evidence;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;

/// A journal has the versions 1 to that of its booking or case file, each once.
final class JournalsGapless implements Judge {

    @Override
    public Verdict judge(Evidence evidence) {
        var findings = new Findings("3 journals gapless");
        Predicate<UUID> inScope = evidence.scope()::holdsBooking;

        var bookings = new Journal("booking", inScope, findings);
        evidence.booked().journal().each(step -> bookings.row(step.booking(), step.version()));
        evidence.booked().bookings().each(booking -> bookings.end(booking.id(), booking.version()));
        bookings.finish();

        var files = new Journal("case file", inScope, findings);
        evidence.screened().announced().each(row -> files.row(row.booking(), row.sequence()));
        evidence.screened().files().each(file -> files.end(file.booking(), file.version()));
        files.finish();
        return findings.verdict();
    }

    /// Rows of one key have a unique version each, so number and greatest of them say it all; a
    /// double is caught by their sum.
    private static final class Journal {
        private static final int ROWS = 0;
        private static final int GREATEST = 1;
        private static final int SUM = 2;

        private final String what;
        private final Predicate<UUID> inScope;
        private final Findings findings;
        private final Map<UUID, long[]> seen = new HashMap<>();

        Journal(String what, Predicate<UUID> inScope, Findings findings) {
            this.what = what;
            this.inScope = inScope;
            this.findings = findings;
        }

        void row(UUID key, long version) {
            if (inScope.test(key)) {
                findings.count(what + " journal");
                long[] sums = seen.computeIfAbsent(key, _ -> new long[3]);
                sums[ROWS]++;
                sums[GREATEST] = Math.max(sums[GREATEST], version);
                sums[SUM] += version;
            }
        }

        void end(UUID key, long version) {
            if (!inScope.test(key)) {
                return;
            }
            findings.count(what + "s");
            long[] sums = seen.remove(key);
            boolean whole =
                    sums == null
                            ? version == 0
                            : sums[ROWS] == version
                                    && sums[GREATEST] == version
                                    && sums[SUM] == version * (version + 1) / 2;
            findings.brokenIf(!whole, "the journal is not 1 to the version", what + " " + key);
        }

        void finish() {
            seen.keySet().forEach(key -> findings.broken("a journal of nothing", what + " " + key));
        }
    }
}
