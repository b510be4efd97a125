package clinic.bench.booking;

import clinic.booking.BookingApplication;
import clinic.booking.booking.Actor;
import clinic.booking.booking.BookingDesk;
import clinic.booking.booking.Choice;
import clinic.booking.booking.NewBooking;
import clinic.booking.booking.Outcome;
import clinic.booking.booking.domain.BodyRegion;
import clinic.booking.booking.domain.Indication;
import clinic.booking.booking.domain.Slot;
import clinic.booking.booking.domain.Treatment;
import clinic.booking.booking.domain.VisitPlan;
import java.io.BufferedReader;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/// The booking service without its HTTP, relay and timers: a process on the service's own class
/// path that books through the desk whenever it is told to by a line.
///
/// `book CLIENTS MILLIS LIMIT FROM OUTBOX` is answered by `booked COUNT NANOS LAST-ID`.
public final class DeskProgram {
    private static final Actor FRONT_DESK = new Actor("front-desk");
    private static final VisitPlan PLAN =
            new VisitPlan(
                    Treatment.LOCAL_ANAESTHETIC,
                    Indication.CHRONIC_MUSCLE_PAIN,
                    List.of(BodyRegion.LOWER_BACK),
                    false,
                    false);

    private final BookingDesk desk;
    private final SwitchedOutbox outbox;
    private final FullCalendar calendar;

    private DeskProgram(BookingDesk desk, SwitchedOutbox outbox, FullCalendar calendar) {
        this.desk = desk;
        this.outbox = outbox;
        this.calendar = calendar;
    }

    /// @param arguments the first day, the file for the log, and then Spring's
    public static void main(String[] arguments) throws Exception {
        PrintStream answers = System.out;
        System.setOut(
                new PrintStream(new FileOutputStream(arguments[1]), true, StandardCharsets.UTF_8));
        SpringApplication application =
                new SpringApplication(BookingApplication.class, SwitchedOutbox.Inserted.class);
        try (ConfigurableApplicationContext context =
                application.run(
                        List.of(arguments).subList(2, arguments.length).toArray(String[]::new))) {
            answers.println("ready");
            new DeskProgram(
                            context.getBean(BookingDesk.class),
                            context.getBean(SwitchedOutbox.class),
                            new FullCalendar(Instant.parse(arguments[0])))
                    .serve(answers);
        }
    }

    private void serve(PrintStream answers) throws IOException, InterruptedException {
        BufferedReader orders =
                new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String order = orders.readLine(); order != null; order = orders.readLine()) {
            String[] words = order.split(" ", -1);
            outbox.announces(Boolean.parseBoolean(words[5]));
            Clients.Run<UUID> run =
                    new Clients(
                                    Integer.parseInt(words[1]),
                                    Long.parseLong(words[2]),
                                    Integer.parseInt(words[3]),
                                    Integer.parseInt(words[4]))
                            .run(_ -> this::book);
            answers.println("booked %d %d %s".formatted(run.count(), run.nanos(), run.last()));
        }
    }

    private UUID book(int number) {
        FullCalendar.Place place = calendar.place(number);
        Slot slot =
                new Slot(
                        place.start(),
                        place.end(),
                        place.recoveryEnd(),
                        ZoneOffset.UTC,
                        place.site(),
                        place.practitioner(),
                        place.room(),
                        place.bay(),
                        null);
        Outcome outcome =
                desk.request(
                        new NewBooking(
                                place.patient(), new Choice.Free(slot), PLAN, Optional.empty()),
                        FRONT_DESK);
        if (outcome instanceof Outcome.Done done) {
            return done.booking().id();
        }
        throw new IllegalStateException("slot " + number + " was refused: " + outcome);
    }
}
