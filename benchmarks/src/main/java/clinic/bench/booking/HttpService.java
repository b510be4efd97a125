package clinic.bench.booking;

import clinic.bench.Database;
import clinic.bench.Ports;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// The booking service as a process, with the JVM settings of `./clinic up`, and clients that book
/// over HTTP as the gateway would: JSON, a signed token, connections that are kept. Its relay and
/// its listeners rest: what they cost is measured by itself.
final class HttpService implements AutoCloseable {
    private static final int PATIENCE = 120; // s

    private final Passports passports = new Passports();
    private final Process process;
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
        process = builder.start();
        awaitPort();
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

    private void awaitPort() throws InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE);
        while (System.nanoTime() < deadline && process.isAlive()) {
            try (Socket socket = new Socket()) {
                socket.connect(new InetSocketAddress("127.0.0.1", port), 500);
                return;
            } catch (IOException _) {
                process.waitFor(100, TimeUnit.MILLISECONDS);
            }
        }
        throw new IllegalStateException("the booking service did not come up; its log says why");
    }

    @Override
    public void close() {
        passports.close();
        process.destroy();
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
