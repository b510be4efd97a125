package clinic.local;

import java.util.Map;

/// Every port of one stack, all on the loopback. `CLINIC_PORT` moves the gateway's, and every other
/// one by as much.
///
/// @param gateway the only one meant for people
record Ports(int gateway) {
    static final int USUAL_GATEWAY = 8080;

    static Ports find() {
        return of(System.getenv("CLINIC_PORT"));
    }

    static Ports of(@org.jspecify.annotations.Nullable String wish) {
        if (wish == null || wish.isBlank()) {
            return new Ports(USUAL_GATEWAY);
        }
        try {
            int port = Integer.parseInt(wish.strip());
            if (port >= 6100 && port <= 60_000) {
                return new Ports(port);
            }
        } catch (NumberFormatException _) {
            // said below
        }
        throw new Trouble(
                "CLINIC_PORT is \"" + wish + "\".", "Give a number from 6100 to 60000, as 8080.");
    }

    private int moved(int usual) {
        return usual + gateway - USUAL_GATEWAY;
    }

    int booking() {
        return moved(8081);
    }

    int screening() {
        return moved(8082);
    }

    int notification() {
        return moved(8083);
    }

    int ops() {
        return moved(8084);
    }

    /// Where a service's health and figures are.
    int management(int service) {
        return service + 1000;
    }

    /// Where an extra instance of a service listens.
    ///
    /// @param first where the first one does
    /// @param number from 2 on
    int instance(int first, int number) {
        return first + 20 * (number - 1);
    }

    int postgres() {
        return moved(5433);
    }

    int kafka() {
        return moved(9092);
    }

    int kafkaController() {
        return moved(9093);
    }

    int smtp() {
        return moved(3025);
    }

    int imap() {
        return moved(3143);
    }

    int mailboxApi() {
        return moved(3080);
    }

    String url(int port) {
        return "http://127.0.0.1:" + port;
    }

    /// What people open. `localhost`, because browsers keep secure cookies there without TLS.
    String publicUrl() {
        return "http://localhost:" + gateway;
    }

    /// What each port is for, to name who is missing one.
    Map<Integer, String> all() {
        var all = new java.util.TreeMap<Integer, String>();
        all.put(gateway, "gateway");
        all.put(booking(), "booking");
        all.put(screening(), "screening");
        all.put(notification(), "notification");
        all.put(ops(), "ops");
        for (int port = gateway; port <= ops(); port++) {
            all.put(management(port), all.get(port) + "'s health");
        }
        all.put(postgres(), "PostgreSQL");
        all.put(kafka(), "Kafka");
        all.put(kafkaController(), "Kafka's controller");
        all.put(smtp(), "SMTP");
        all.put(imap(), "IMAP");
        all.put(mailboxApi(), "the mailbox's API");
        return all;
    }
}
