package clinic.journeys;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/// A patient link, opened as a phone opens it: the birth date first, then the page, with the
/// cookies the gateway sets.
public final class PatientLink {
    private final Door door;
    private final String path;
    private final Map<String, String> cookies = new LinkedHashMap<>();

    public PatientLink(Door door, String token) {
        this.door = door;
        this.path = "/p/" + token;
    }

    /// Answers the birth-date question where it is asked.
    ///
    /// @return the page behind it, or the refusal
    public Answer open(LocalDate birthDate) {
        Answer page = get();
        if (page.ok() && new Form(page.body()).asks("birthDate")) {
            Form form = new Form(page.body()).put("birthDate", birthDate.toString());
            Answer answered = submit(path + "/birth-date", form, "POST /p/{link}/birth-date");
            page = answered.status() == 303 || answered.status() == 302 ? get() : answered;
        }
        return page;
    }

    String path() {
        return path;
    }

    public Answer get() {
        return remember(door.send("GET /p/{link}", html(path).GET()));
    }

    /// Tries another address with this link's cookies.
    public Answer elsewhere(String other) {
        return door.send(
                "GET elsewhere", html(other).setHeader("Accept", "application/json").GET());
    }

    /// Sends the page's form to the page's own address.
    public Answer submit(Form form) {
        return submit(path, form, "POST /p/{link}");
    }

    private Answer submit(String where, Form form, String label) {
        HttpRequest.Builder request =
                html(where)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Origin", door.url())
                        .POST(BodyPublishers.ofString(form.encoded()));
        return remember(door.send(label, request));
    }

    private HttpRequest.Builder html(String where) {
        HttpRequest.Builder request = door.request(where).setHeader("Accept", "text/html");
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        return request;
    }

    private Answer remember(Answer answer) {
        for (String cookie : answer.headers().allValues("Set-Cookie")) {
            String pair = cookie.split(";", 2)[0];
            int equals = pair.indexOf('=');
            if (equals > 0) {
                cookies.put(pair.substring(0, equals), pair.substring(equals + 1));
            }
        }
        return answer;
    }
}
