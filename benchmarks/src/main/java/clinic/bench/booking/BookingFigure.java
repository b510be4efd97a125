package clinic.bench.booking;

import clinic.bench.Bench;
import clinic.bench.Contender;
import clinic.bench.Database;
import clinic.bench.Figure;
import clinic.bench.Measure;
import clinic.bench.Pgbench;
import clinic.bench.Rounds;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Bookings per second: the desk, the desk without its outbox, the service over HTTP, and pgbench
/// with the statements the desk was seen to send. All begin with the same rows.
public final class BookingFigure implements Figure {
    static final int CLIENTS = 8;
    private static final Duration TIME = Duration.ofSeconds(10);
    private static final Duration AS_LONG_AS_IT_TAKES = Duration.ofMinutes(15);
    private static final int DAYS_AHEAD = 30;

    /// Made by each JVM before the first round, so that what is measured is compiled code.
    private static final int WARM = 10_000;

    /// There from the beginning.
    private static final int BOOKED = 6_000;

    @Override
    public String name() {
        return "booking";
    }

    @Override
    public void measure(Bench bench) throws Exception {
        Instant firstDay =
                Instant.now().truncatedTo(ChronoUnit.DAYS).plus(DAYS_AHEAD, ChronoUnit.DAYS);
        FullCalendar calendar = new FullCalendar(firstDay);
        ServiceJar jar = new ServiceJar(bench);
        Database original = bench.postgres().empty("booking");
        Script script = prepare(bench, original, jar, calendar, firstDay);
        Database plain = bench.postgres().copy(original);
        Database forDesk = bench.postgres().copy(original);
        Database forHttp = bench.postgres().copy(original);
        compare(bench, plain, script);
        Duration time = bench.sized(TIME);
        try (DeskProcess desk = new DeskProcess(jar, ServiceJar.Jit.FULL, forDesk, firstDay);
                HttpService service = new HttpService(jar, forHttp, calendar)) {
            int warm = bench.sized(WARM) / CLIENTS;
            desk.book(CLIENTS, AS_LONG_AS_IT_TAKES, warm, BOOKED + 1, true);
            service.book(new Clients(CLIENTS, AS_LONG_AS_IT_TAKES.toMillis(), warm, BOOKED + 1));
            List<Contender> contenders = new ArrayList<>();
            contenders.add(Contender.of("pgbench", () -> pgbench(bench, plain, script, time)));
            contenders.add(Contender.of("desk", () -> desk(bench, forDesk, desk, time, true)));
            contenders.add(
                    Contender.of(
                            "desk without outbox", () -> desk(bench, forDesk, desk, time, false)));
            contenders.add(Contender.of("HTTP", () -> http(bench, forHttp, service, time)));
            Map<String, List<Measure>> all = bench.rounds().interleave(contenders);
            String note = "%d clients; %d statements per booking".formatted(CLIENTS, script.size());
            bench.report("booking.desk", Rounds.ratio(all, "desk", "pgbench"), all, note);
            bench.report("booking.http", Rounds.ratio(all, "HTTP", "pgbench"), all, note);
            bench.report(
                    "booking.outbox", Rounds.ratio(all, "desk", "desk without outbox"), all, note);
        }
    }

    /// Fills the database, with the desk's own bookings as far as there are bookings, and sees what
    /// the desk sends for one.
    private static Script prepare(
            Bench bench, Database database, ServiceJar jar, FullCalendar calendar, Instant firstDay)
            throws Exception {
        try (DeskProcess desk = new DeskProcess(jar, ServiceJar.Jit.FULL, database, firstDay)) {
            FullCalendar.fill(database);
            int each = BOOKED / CLIENTS;
            desk.book(CLIENTS, AS_LONG_AS_IT_TAKES, each, 0, true);
            bench.postgres().logStatements(true);
            DeskProcess.Booked seen = desk.book(1, AS_LONG_AS_IT_TAKES, 1, BOOKED, true);
            bench.postgres().logStatements(false);
            new Tables(database).remember();
            return new Script(
                    calendar,
                    calendar.place(BOOKED),
                    seen.id(),
                    Statement.lastTransaction(
                            bench.postgres().log(), database.name(), "insert into booking "),
                    CLIENTS,
                    BOOKED + 1);
        }
    }

    /// One second of pgbench, looked at closely.
    private static void compare(Bench bench, Database database, Script script) throws Exception {
        bench.postgres().logStatements(true);
        Pgbench.run(
                bench,
                database,
                script.text(),
                script.variables(),
                Pgbench.Load.full(1, Duration.ofSeconds(1)));
        bench.postgres().logStatements(false);
        script.compare(
                Statement.lastTransaction(
                        bench.postgres().log(), database.name(), "insert into booking "));
    }

    private static Measure pgbench(Bench bench, Database database, Script script, Duration time)
            throws Exception {
        Tables tables = new Tables(database);
        tables.reset();
        Duration before = bench.cpu();
        Pgbench.Run run =
                Pgbench.run(
                        bench,
                        database,
                        script.text(),
                        script.variables(),
                        Pgbench.Load.full(CLIENTS, time));
        Duration cpu = bench.cpu().minus(before);
        tables.verify(run.transactions(), 1);
        return new Measure(run.perSecond(), cpu.toNanos() / 1e6 / run.transactions());
    }

    private static Measure desk(
            Bench bench, Database database, DeskProcess desk, Duration time, boolean outbox)
            throws Exception {
        Tables tables = new Tables(database);
        tables.reset();
        Duration before = bench.cpu();
        DeskProcess.Booked booked = desk.book(CLIENTS, time, Integer.MAX_VALUE, BOOKED + 1, outbox);
        Duration cpu = bench.cpu().minus(before);
        tables.verify(booked.count(), outbox ? 1 : 0);
        if (outbox) {
            tables.verifyEvents(booked.count());
        }
        return Measure.rate(booked.count(), booked.took(), cpu);
    }

    private static Measure http(Bench bench, Database database, HttpService service, Duration time)
            throws Exception {
        Tables tables = new Tables(database);
        tables.reset();
        Duration before = bench.cpu();
        Clients.Run<String> run =
                service.book(new Clients(CLIENTS, time.toMillis(), Integer.MAX_VALUE, BOOKED + 1));
        Duration cpu = bench.cpu().minus(before);
        tables.verify(run.count(), 1);
        tables.verifyEvents(run.count());
        return Measure.rate(run.count(), Duration.ofNanos(run.nanos()), cpu);
    }
}
