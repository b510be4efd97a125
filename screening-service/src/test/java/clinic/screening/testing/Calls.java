package clinic.screening.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.jwt;

import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Calls as the gateway passes them on.
public record Calls(MockMvcTester mvc) {
    private static final JsonMapper JSON = JsonMapper.shared();

    public static RequestPostProcessor as(String role) {
        return jwt().jwt(
                        token ->
                                token.subject("someone")
                                        .claim("name", role.toLowerCase(Locale.ROOT))
                                        .claim("roles", List.of(role)))
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
        return mvc.get().uri(URI.create(path)).with(as(role)).exchange();
    }

    public MvcTestResult post(String role, String path, Object body) {
        return mvc.post()
                .uri(path)
                .with(as(role))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body instanceof String text ? text : JSON.writeValueAsString(body))
                .exchange();
    }

    public MvcTestResult form(RequestPostProcessor who, String path, Map<String, String> fields) {
        var request = mvc.post().uri(path).with(who);
        fields.forEach(request::param);
        return request.exchange();
    }

    public MvcTestResult page(RequestPostProcessor who, String path) {
        return mvc.get().uri(URI.create(path)).with(who).exchange();
    }

    public static String text(MvcTestResult result) {
        try {
            return result.getResponse().getContentAsString();
        } catch (UnsupportedEncodingException e) {
            throw new AssertionError(e);
        }
    }

    public static JsonNode json(MvcTestResult result, int status) {
        assertThat(result).as(text(result)).hasStatus(status);
        return JSON.readTree(text(result));
    }
}
