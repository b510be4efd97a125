package clinic.bench.journey;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A program at the gateway's door: registers patients, books, and gives a healthy patient's
/// answers on the phone.
final class FrontDesk {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Map<String, Map<String, Object>> HEALTHY =
            Map.ofEntries(
                    Map.entry("R01", Map.of("infection", "NO")),
                    Map.entry("R02", Map.of("onAntibiotic", "NO")),
                    Map.entry("R03", Map.of("woundOrBurn", "NO")),
                    Map.entry("R04", Map.of("surgery", "NONE")),
                    Map.entry("R05", Map.of("vaccine", "NO")),
                    Map.entry("R07", Map.of("diabetic", "NO")),
                    Map.entry("R08", Map.of("steroidBefore", "NO")),
                    Map.entry("R10", Map.of("bloodThinner", "NO")),
                    Map.entry("R11", Map.of("pregnancy", "NO")),
                    Map.entry("R12", Map.of("allergy", "NO")),
                    Map.entry("R15", Map.of("fainting", "NO")),
                    Map.entry("R17", Map.of("bleedingDisorder", "NO")),
                    Map.entry("BASELINE", Map.of("nrs", 6)));

    /// Far enough ahead that nothing falls due while we look.
    private static final int DAYS_AHEAD = 14;

    private static final int SLOTS_AT_ONCE = 100;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String url;
    private final String authorization;
    private final AtomicInteger number = new AtomicInteger();
    private final Deque<JsonNode> slots = new ArrayDeque<>();
    private LocalDate day = LocalDate.now(ZoneOffset.UTC).plusDays(DAYS_AHEAD);

    /// @param administrator name and password, with a colon between
    FrontDesk(String url, String administrator) throws IOException, InterruptedException {
        this.url = url;
        JsonNode token =
                post(
                        "/api/tokens",
                        Map.of("name", "bench", "roles", List.of("FRONT_DESK"), "days", 1),
                        "Basic "
                                + Base64.getEncoder()
                                        .encodeToString(
                                                administrator.getBytes(StandardCharsets.UTF_8)));
        authorization = "Bearer " + token.path("token").asString();
    }

    /// A new patient's booking, nobody named to drive.
    UUID book() throws IOException, InterruptedException {
        int pat = number.incrementAndGet();
        JsonNode patient =
                post(
                        "/api/patients",
                        Map.of(
                                "givenName",
                                "Pat",
                                "familyName",
                                "Bench" + pat,
                                "birthDate",
                                "1980-02-03",
                                "email",
                                "pat" + pat + "@example.org",
                                "timeZone",
                                "America/New_York",
                                "locale",
                                "en-US",
                                "channels",
                                List.of("EMAIL"),
                                "confirmDuplicate",
                                true),
                        authorization);
        JsonNode booking =
                post(
                        "/api/bookings",
                        Map.of(
                                "patientId", patient.path("id").asString(),
                                "slot", slot(),
                                "plan",
                                        Map.of(
                                                "treatment",
                                                "LOCAL_ANAESTHETIC",
                                                "indication",
                                                "CHRONIC_MUSCLE_PAIN",
                                                "regions",
                                                List.of("LOWER_BACK"),
                                                "ultrasound",
                                                false,
                                                "sedation",
                                                false)),
                        authorization);
        return UUID.fromString(booking.path("id").asString());
    }

    void answer(String screening) throws IOException, InterruptedException {
        JsonNode answer =
                post(
                        "/api/screenings/" + screening + "/answers",
                        Map.of("answers", HEALTHY),
                        authorization);
        if (!answer.path("outcome").asString("").equals("CLEAR")) {
            throw new IllegalStateException("the screening was not clear: " + answer);
        }
    }

    private synchronized JsonNode slot() throws IOException, InterruptedException {
        while (slots.isEmpty()) {
            String query = "/api/slots?from=%s&to=%s&limit=%d".formatted(day, day, SLOTS_AT_ONCE);
            HttpRequest request = request(query, authorization).GET().build();
            distinct(read(client.send(request, BodyHandlers.ofString())));
            day = day.plusDays(1);
        }
        return slots.removeFirst();
    }

    /// Each practitioner's slots name the same free room, so two at one time may be in each other's
    /// way: of each time and site one is taken.
    private void distinct(JsonNode free) {
        java.util.Set<String> taken = new java.util.HashSet<>();
        for (JsonNode slot : free) {
            if (taken.add(slot.path("siteId").asString() + slot.path("start").asString())) {
                slots.addLast(slot);
            }
        }
    }

    private JsonNode post(String path, Object body, String as)
            throws IOException, InterruptedException {
        HttpRequest request =
                request(path, as)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(JSON.writeValueAsString(body)))
                        .build();
        return read(client.send(request, BodyHandlers.ofString()));
    }

    private HttpRequest.Builder request(String path, String as) {
        return HttpRequest.newBuilder(URI.create(url + path))
                .header("Authorization", as)
                .header("Accept", "application/json");
    }

    private static JsonNode read(HttpResponse<String> answer) {
        if (answer.statusCode() >= 300) {
            throw new IllegalStateException(
                    answer.uri().getPath() + " " + answer.statusCode() + " " + answer.body());
        }
        return JSON.readTree(answer.body());
    }
}
