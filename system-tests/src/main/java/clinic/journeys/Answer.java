package clinic.journeys;

import java.net.http.HttpHeaders;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What came back through the door.
public record Answer(String asked, int status, HttpHeaders headers, String body) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    public boolean ok() {
        return status >= 200 && status < 300;
    }

    public JsonNode json() {
        return JSON.readTree(body.isBlank() ? "null" : body);
    }

    /// @throws Unexpected where the answer is a refusal
    public Answer expected() {
        if (!ok()) {
            throw new Unexpected(asked + " was answered with " + status + ": " + shortened());
        }
        return this;
    }

    private String shortened() {
        String text =
                body.replaceAll("(?s)<head>.*?</head>|<[^>]*>", " ")
                        .replaceAll("\\s+", " ")
                        .strip();
        return text.length() > 300 ? text.substring(0, 300) + "…" : text;
    }

    /// Something was refused that a journey needs.
    public static final class Unexpected extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public Unexpected(String message) {
            super(message);
        }
    }
}
