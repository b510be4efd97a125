package clinic.common.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;

/// What was asked, for the log: a patient link's token is the patient's key and stays out of it,
/// and so does the query, in which people search for people.
final class Asked {
    private static final Pattern LINK = Pattern.compile("^/p/[A-Za-z0-9_-]{20,}");

    private Asked() {}

    static String by(HttpServletRequest request) {
        return request.getMethod() + " " + LINK.matcher(Wants.path(request)).replaceFirst("/p/…");
    }
}
