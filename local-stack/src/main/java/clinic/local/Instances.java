package clinic.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// How many processes of a service run beside each other. The first has the service's name and is
/// the one the gateway talks to; the others are called `booking-2`, `booking-3`.
///
/// @param more how many where it is more than one
record Instances(Map<String, Integer> more) {
    static final Instances ONE_OF_EACH = new Instances(Map.of());

    /// With more, their ports would meet those of others.
    static final int MOST = 4;

    /// @param text as `booking=2,notification=3`
    static Instances of(String text) {
        try {
            var more = new TreeMap<String, Integer>();
            Arrays.stream(text.strip().split(",", -1))
                    .filter(one -> !one.isBlank())
                    .map(one -> one.strip().split("=", 2))
                    .forEach(pair -> more.put(pair[0], Integer.valueOf(pair[1])));
            if (more.entrySet().stream().allMatch(Instances::possible)) {
                return new Instances(Map.copyOf(more));
            }
        } catch (NumberFormatException | ArrayIndexOutOfBoundsException _) {
            // said below
        }
        throw new Trouble(
                "\"" + text + "\" says no numbers of instances.",
                "Say as booking=2,notification=3, each from 1 to " + MOST + ".");
    }

    private static boolean possible(Map.Entry<String, Integer> wish) {
        return Services.MODULES.containsKey(wish.getKey())
                && !wish.getKey().equals("gateway")
                && wish.getValue() >= 1
                && wish.getValue() <= MOST;
    }

    /// Those a running stack was started with.
    static Instances noted(Home home) {
        Path note = home.instances();
        try {
            return Files.exists(note) ? of(Files.readString(note)) : ONE_OF_EACH;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void note(Home home) {
        try {
            Files.writeString(home.instances(), text());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String text() {
        return new TreeMap<>(more)
                .entrySet().stream().map(Object::toString).collect(Collectors.joining(","));
    }

    /// The extra ones with their ports.
    Map<String, Integer> extra(Ports ports) {
        var extra = new TreeMap<String, Integer>();
        Services.ports(ports)
                .forEach(
                        (service, port) -> {
                            for (int n = 2; n <= more.getOrDefault(service, 1); n++) {
                                extra.put(service + "-" + n, ports.instance(port, n));
                            }
                        });
        return extra;
    }

    /// The service that an instance is one of.
    static String service(String instance) {
        int dash = instance.indexOf('-');
        return dash < 0 ? instance : instance.substring(0, dash);
    }
}
