package clinic.local;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;

/// Stands in for a service's jar: it is ready, and does nothing else.
public final class PretendedService {
    private PretendedService() {}

    public static void main(String[] args) throws IOException {
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
}
