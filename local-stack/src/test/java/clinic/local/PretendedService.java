package clinic.local;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/// Stands in for a service's jar: it can be taken apart, it is ready, and does nothing else.
public final class PretendedService {
    private PretendedService() {}

    public static void main(String[] args) throws IOException {
        if ("tools".equals(System.getProperty("jarmode"))) {
            takeApart(Path.of(args[args.length - 1]));
            return;
        }
        int port = Integer.parseInt(System.getenv("MANAGEMENT_SERVER_PORT"));
        HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", port), 0);
        server.createContext(
                "/actuator/health/readiness",
                exchange -> {
                    exchange.sendResponseHeaders(200, -1);
                    exchange.close();
                });
        server.start();
        System.out.println("database role " + System.getenv("SPRING_DATASOURCE_USERNAME"));
    }

    /// As Spring Boot's jar tools do with `extract --destination FOLDER`.
    private static void takeApart(Path folder) throws IOException {
        Path jar = Path.of(System.getProperty("java.class.path"));
        Files.copy(
                jar,
                Files.createDirectories(folder).resolve(jar.getFileName()),
                StandardCopyOption.COPY_ATTRIBUTES,
                StandardCopyOption.REPLACE_EXISTING);
    }
}
