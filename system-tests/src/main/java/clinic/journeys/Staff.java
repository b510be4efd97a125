package clinic.journeys;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One role's way through the door: an API token that an admin has made.
public final class Staff {
    private static final int LONGEST_DAYS = 366;

    private final Door door;
    private final String authorization;

    private Staff(Door door, String authorization) {
        this.door = door;
        this.authorization = authorization;
    }

    /// @param role as FRONT_DESK, CLINICIAN, OPS or ADMIN
    public static Staff of(Place place, Door door, String role) {
        return new Staff(door, "Bearer " + token(place, door, role, LONGEST_DAYS));
    }

    /// @param roles separated by commas
    static String token(Place place, Door door, String roles, int days) {
        List<String> each = Arrays.asList(roles.split(",", -1));
        var wanted = Map.of("name", "from the command line", "roles", each, "days", days);
        return door.post("/api/tokens", wanted, basic(place.account("ADMIN")))
                .expected()
                .json()
                .path("token")
                .asString();
    }

    static String basic(Place.Account account) {
        byte[] pair = (account.name() + ":" + account.password()).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(pair);
    }

    public Answer get(String path) {
        return door.get(path, authorization);
    }

    public Answer post(String path, @Nullable Object body) {
        return door.post(path, body, authorization);
    }

    public String authorization() {
        return authorization;
    }
}
