package clinic.gateway.testing;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Makes API tokens as the command line does.
public final class Tokens {
    private static final Pattern TOKEN = Pattern.compile("\"token\":\"([^\"]+)\"");
    private static final Pattern ID = Pattern.compile("\"id\":\"([^\"]+)\"");

    private Tokens() {}

    /// @param account role, name, password
    public static String basic(String[] account) {
        String pair = account[1] + ":" + account[2];
        return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }

    public static HttpResponse<String> make(Browser browser, String[] admin, String roles) {
        return browser.json(
                "/api/tokens",
                "{\"name\":\"a test\",\"roles\":[" + roles + "],\"days\":2}",
                "Authorization",
                basic(admin));
    }

    public static String bearer(HttpResponse<String> made) {
        return "Bearer " + first(TOKEN, made.body());
    }

    public static String id(HttpResponse<String> made) {
        return first(ID, made.body());
    }

    private static String first(Pattern pattern, String text) {
        Matcher found = pattern.matcher(text);
        if (!found.find()) {
            throw new AssertionError("not in " + text);
        }
        return found.group(1);
    }
}
