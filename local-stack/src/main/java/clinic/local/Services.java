package clinic.local;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The five services, each on its own port with its own database role.
final class Services {
    private static final int YOUNG = 40; // megabytes: seldom full, so a pause is seldom

    private final Home home;
    private final Ports ports;
    private final Secrets secrets;
    private final Wishes wishes;

    Services(Home home, Ports ports, Secrets secrets, Wishes wishes) {
        this.home = home;
        this.ports = ports;
        this.secrets = secrets;
        this.wishes = wishes;
    }

    /// Which module holds which service, to name what is not built.
    static final Map<String, String> MODULES =
            Map.of(
                    "gateway", "gateway",
                    "booking", "booking-service",
                    "screening", "screening-service",
                    "notification", "notification-service",
                    "ops", "ops-dashboard");

    /// One of each.
    List<Part> parts() {
        return ports(ports).entrySet().stream().map(this::part).toList();
    }

    /// The instances beyond the first. They start when those are ready, which then have made the
    /// tables and the sample site.
    List<Part> extraParts() {
        return wishes.instances().extra(ports).entrySet().stream().map(this::part).toList();
    }

    private Part part(Map.Entry<String, Integer> instance) {
        String name = instance.getKey();
        int port = instance.getValue();
        String service = Instances.service(name);
        return switch (service) {
            case "notification" -> service(name, service, port, 96, notification());
            case "ops" -> service(name, service, port, 80, Map.of());
            case "gateway" -> service(name, service, port, 96, gateway());
            default -> service(name, service, port, 96, Map.of());
        };
    }

    private Map<String, String> notification() {
        return Map.of(
                "SPRING_MAIL_HOST", "127.0.0.1",
                "SPRING_MAIL_PORT", Integer.toString(ports.smtp()),
                "CLINIC_PUBLIC_URL", ports.publicUrl());
    }

    private Map<String, String> gateway() {
        return Map.of(
                "CLINIC_GATEWAY_SERVICES_BOOKING", ports.url(ports.booking()),
                "CLINIC_GATEWAY_SERVICES_SCREENING", ports.url(ports.screening()),
                "CLINIC_GATEWAY_SERVICES_NOTIFICATION", ports.url(ports.notification()),
                "CLINIC_GATEWAY_SERVICES_OPS", ports.url(ports.ops()),
                "CLINIC_GATEWAY_ACCOUNTS_FILE", home.accounts().toString(),
                "CLINIC_GATEWAY_MAILBOX_URL", ports.url(ports.mailboxApi()));
    }

    private Part service(
            String name, String service, int port, int heapMegabytes, Map<String, String> more) {
        var environment = new HashMap<>(Jvm.ENVIRONMENT);
        environment.put("SPRING_DATASOURCE_URL", Schemas.url(ports, Schemas.DATABASE));
        environment.put("SPRING_DATASOURCE_USERNAME", service);
        environment.put("SPRING_DATASOURCE_PASSWORD", secrets.of(service));
        environment.put("SPRING_KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:" + ports.kafka());
        environment.put("SERVER_ADDRESS", "127.0.0.1");
        environment.put("SERVER_PORT", Integer.toString(port));
        environment.put("MANAGEMENT_SERVER_ADDRESS", "127.0.0.1");
        environment.put("MANAGEMENT_SERVER_PORT", Integer.toString(ports.management(port)));
        environment.put(
                "CLINIC_SECURITY_JWKS_URI", ports.url(ports.gateway()) + "/.well-known/jwks.json");
        environment.put("CLINIC_CLOCK_FILE", home.clock().toString());
        environment.put("SPRING_PROFILES_ACTIVE", wishes.demo() ? "demo" : "");
        environment.putAll(more);
        return new Part(
                name,
                ports.url(port),
                command(name, home.jar(MODULES.getOrDefault(service, service)), heapMegabytes),
                environment,
                home.dir(),
                readiness(ports, port),
                "TERM");
    }

    private List<String> command(String name, Path jar, int heapMegabytes) {
        var layout = new Layout(jar);
        Path extracted = layout.extracted();
        var arguments = new ArrayList<>(layout.archiveOptions(wishes.record()));
        String agent = wishes.agent();
        if (agent != null) {
            arguments.add("-javaagent:" + agent + "/" + name);
        }
        arguments.addAll(
                List.of(
                        "-Xmx" + heapMegabytes + "m",
                        "-Xmn" + YOUNG + "m",
                        "-XX:+UseStringDeduplication",
                        "-jar",
                        extracted.toString()));
        return Jvm.command(arguments);
    }

    static Part.Readiness readiness(Ports ports, int port) {
        return Readinesses.http(ports.url(ports.management(port)) + "/actuator/health/readiness");
    }

    static Map<String, Integer> ports(Ports ports) {
        var all = new LinkedHashMap<String, Integer>();
        all.put("booking", ports.booking());
        all.put("screening", ports.screening());
        all.put("notification", ports.notification());
        all.put("ops", ports.ops());
        all.put("gateway", ports.gateway());
        return all;
    }
}
