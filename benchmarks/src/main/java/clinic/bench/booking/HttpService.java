package clinic.bench.booking;

import clinic.bench.Database;
import clinic.bench.OwnProcess;
import clinic.bench.Ports;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;

/// The booking service as a process, with the JVM settings of `./clinic up`, and clients that book
/// over HTTP as the gateway would: JSON, a signed token, connections that are kept. Its relay and
/// its listeners rest: what they cost is measured by itself.
final class HttpService implements AutoCloseable {
    private static final Duration COMES_WITHIN = Duration.ofMinutes(2);
    private static final Duration STOPS_WITHIN = Duration.ofSeconds(20);

    private final Passports passports = new Passports();
    private final OwnProcess process;
    private final int port = Ports.free();
    private final FullCalendar calendar;

    HttpService(ServiceJar jar, Database database, FullCalendar calendar)
            throws IOException, InterruptedException {
        this.calendar = calendar;
        ProcessBuilder builder =
                new ProcessBuilder(jar.service(ServiceJar.Jit.SMALL))
                        .redirectErrorStream(true)
                        .redirectOutput(jar.log("http").toFile());
        builder.environment()
                .putAll(
                        Map.of(
                                "SERVER_PORT", Integer.toString(port),
                                "MANAGEMENT_SERVER_PORT", Integer.toString(Ports.free()),
                                "SPRING_DATASOURCE_URL",
                                        "jdbc:postgresql://%s:%d/%s"
                                                .formatted(
                                                        database.host(),
                                                        database.port(),
                                                        database.name()),
                                "SPRING_DATASOURCE_USERNAME", "postgres",
                                "CLINIC_SECURITY_JWKS_URI", passports.jwks().toString(),
                                "CLINIC_OUTBOX_RELAY", "false",
                                "CLINIC_KAFKA_CREATE_TOPICS", "false",
                                "CLINIC_INBOX_ENABLED", "false",
                                "MALLOC_ARENA_MAX", "2"));
        process = new OwnProcess(builder.start(), STOPS_WITHIN);
        process.awaitPort(port, COMES_WITHIN, "the booking service");
    }

    Clients.Run<String> book(Clients clients) throws InterruptedException {
        return clients.run(
                _ -> {
                    KeptConnection connection = new KeptConnection(port);
                    return number -> book(connection, passports.frontDesk(), number);
                });
    }

    private String book(KeptConnection connection, String passport, int number) throws IOException {
        FullCalendar.Place place = calendar.place(number);
        return connection.post(
                "/api/bookings",
                passport,
                """
                {"patientId":"%s",\
                "slot":{"start":"%s","end":"%s","recoveryEnd":"%s",\
                "siteId":"%s","practitionerId":"%s","roomId":"%s","recoveryBayId":"%s"},\
                "plan":{"treatment":"LOCAL_ANAESTHETIC","indication":"CHRONIC_MUSCLE_PAIN",\
                "regions":["LOWER_BACK"],"ultrasound":false,"sedation":false}}"""
                        .formatted(
                                place.patient(),
                                place.start(),
                                place.end(),
                                place.recoveryEnd(),
                                place.site(),
                                place.practitioner(),
                                place.room(),
                                place.bay()));
    }

    @Override
    public void close() {
        passports.close();
        process.close();
    }
}
