package clinic.booking.web;

import clinic.common.web.Problem;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The version a caller has seen, out of `If-Match: "7"`.
public final class SeenVersion {

    private static final Pattern FORM = Pattern.compile("(?:W/)?\"?(\\d{1,18})\"?");

    private SeenVersion() {}

    public static OptionalLong of(@Nullable String header) {
        if (header == null || header.equals("*")) {
            return OptionalLong.empty();
        }
        Matcher matcher = FORM.matcher(header.strip());
        if (!matcher.matches()) {
            throw Problem.malformed("If-Match names a version, for instance \"7\".")
                    .with("field", "If-Match");
        }
        return OptionalLong.of(Long.parseLong(matcher.group(1)));
    }
}
