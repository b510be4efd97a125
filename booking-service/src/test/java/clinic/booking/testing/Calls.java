package clinic.booking.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.jwt;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Calls of the API, as a program makes them.
public record Calls(MockMvcTester mvc, Clinics.Clinic clinic) {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final AtomicInteger NUMBER = new AtomicInteger();

    public static RequestPostProcessor as(String role) {
        return jwt().jwt(token -> token.subject("someone").claim("roles", List.of(role)))
                .authorities(new SimpleGrantedAuthority("ROLE_" + role));
    }

    public static RequestPostProcessor patient(UUID patient, UUID booking, String purpose) {
        return jwt().jwt(
                        token ->
                                token.subject("link")
                                        .claim("roles", List.of("PATIENT"))
                                        .claim("patient", patient.toString())
                                        .claim("booking", booking.toString())
                                        .claim("purpose", purpose))
                .authorities(new SimpleGrantedAuthority("ROLE_PATIENT"));
    }

    public MvcTestResult get(String role, String path) {
        return mvc.get().uri(java.net.URI.create(path)).with(as(role)).exchange();
    }

    public MvcTestResult send(HttpMethod method, String role, String path, Object body) {
        return mvc.method(method)
                .uri(path)
                .with(as(role))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body instanceof String text ? text : JSON.writeValueAsString(body))
                .exchange();
    }

    public MvcTestResult post(String role, String path, Object body) {
        return send(HttpMethod.POST, role, path, body);
    }

    public MvcTestResult desk(String path, Object body) {
        return post("FRONT_DESK", path, body);
    }

    public static JsonNode json(MvcTestResult result) {
        try {
            return JSON.readTree(result.getResponse().getContentAsString());
        } catch (java.io.UnsupportedEncodingException e) {
            throw new AssertionError(e);
        }
    }

    public static JsonNode json(MvcTestResult result, int status) {
        assertThat(result).as(json(result).toString()).hasStatus(status);
        return json(result);
    }

    public Map<String, Object> newcomer() {
        int number = NUMBER.incrementAndGet();
        return new java.util.HashMap<>(
                Map.of(
                        "givenName", "Pat",
                        "familyName", "Tester" + number,
                        "birthDate", "1980-02-03",
                        "email", "pat" + number + "@example.org",
                        "phone", "(212) 555-0142",
                        "timeZone", "America/New_York",
                        "locale", "en-US",
                        "channels", List.of("EMAIL"),
                        "confirmDuplicate", true));
    }

    public UUID register() {
        return UUID.fromString(json(desk("/api/patients", newcomer()), 201).path("id").asString());
    }

    public List<JsonNode> slots(String query) {
        JsonNode found =
                json(get("FRONT_DESK", "/api/slots?siteId=" + clinic.site() + "&" + query), 200);
        return found.valueStream().toList();
    }

    public Map<String, Object> request(UUID patient, JsonNode slot) {
        return new java.util.HashMap<>(
                Map.of(
                        "patientId", patient.toString(),
                        "slot", slot,
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
                                        false)));
    }

    public UUID book(JsonNode slot) {
        return book(register(), slot);
    }

    public UUID book(UUID patient, JsonNode slot) {
        return UUID.fromString(
                json(desk("/api/bookings", request(patient, slot)), 201).path("id").asString());
    }

    public JsonNode booking(UUID id) {
        return json(get("FRONT_DESK", "/api/bookings/" + id), 200);
    }
}
