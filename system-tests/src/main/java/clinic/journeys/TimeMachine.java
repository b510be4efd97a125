package clinic.journeys;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Moves the demo's clock, and knows when every service has followed and has nothing left to do.
public final class TimeMachine implements Time {
    private static final Duration PATIENCE = Duration.ofSeconds(150);

    private final JsonMapper json = JsonMapper.builder().build();
    private final HttpClient client =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(Duration.ofSeconds(2))
                    .build();
    private final Place place;
    private final Staff admin;

    public TimeMachine(Place place, Staff admin) {
        this.place = place;
        this.admin = admin;
    }

    @Override
    public Instant now() {
        return Instant.parse(admin.get("/api/demo/clock").expected().json().path("now").asString());
    }

    /// Returns when every service believes the new time.
    @Override
    public Instant forward(Duration step) {
        Instant goal =
                Instant.parse(
                        admin.post("/api/demo/clock", Map.of("forward", step.toString()))
                                .expected()
                                .json()
                                .path("now")
                                .asString());
        for (String management : place.managementUrls()) {
            await(management + " to follow the clock", () -> hasFollowed(management, goal));
        }
        return goal;
    }

    private boolean hasFollowed(String management, Instant goal) {
        JsonNode info = look(management + "/info");
        return info != null && !Instant.parse(info.path("now").asString()).isBefore(goal);
    }

    @Override
    public void awaitQuiet() {
        await("all services to be quiet", this::isQuiet);
    }

    /// An event may be between two services while each is looked at; then one of them has taken it
    /// in by the second look.
    private boolean isQuiet() {
        Optional<List<Long>> taken = takenWhereAllAreIdle();
        return taken.isPresent() && taken.equals(takenWhereAllAreIdle());
    }

    private Optional<List<Long>> takenWhereAllAreIdle() {
        var taken = new ArrayList<Long>();
        for (String management : place.managementUrls()) {
            JsonNode backlog = look(management + "/backlog");
            if (backlog == null || !Backlog.isEmpty(backlog)) {
                return Optional.empty();
            }
            taken.add(Backlog.taken(backlog));
        }
        return Optional.of(taken);
    }

    /// Events and due work that services could not handle and put aside.
    public long givenUp() {
        long sum = 0;
        for (String management : place.managementUrls()) {
            JsonNode backlog = look(management + "/backlog");
            sum += backlog == null ? 0 : Backlog.givenUp(backlog);
        }
        return sum;
    }

    private void await(String what, java.util.function.BooleanSupplier condition) {
        if (!Pause.until(condition, PATIENCE)) {
            throw new Unusable(
                    "Waited " + PATIENCE.toSeconds() + " s for " + what + ": " + backlogs());
        }
    }

    private String backlogs() {
        var text = new StringBuilder();
        for (String management : place.managementUrls()) {
            text.append(management).append(' ').append(look(management + "/backlog")).append("; ");
        }
        return text.toString();
    }

    private @Nullable JsonNode look(String url) {
        try {
            var request =
                    HttpRequest.newBuilder(URI.create(url)).timeout(Duration.ofSeconds(10)).build();
            var response = client.send(request, BodyHandlers.ofString());
            return response.statusCode() == 200 ? json.readTree(response.body()) : null;
        } catch (IOException _) {
            return null;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
