package clinic.journeys;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a page asks, read from its HTML the way a program can: the fields' names and what is
/// already filled in.
public final class Form {
    private static final Pattern FIELD =
            Pattern.compile("<(input|select|textarea|button)\\b[^>]*>");
    private static final Pattern NAME = Pattern.compile("\\bname=\"([^\"]*)\"");
    private static final Pattern TYPE = Pattern.compile("\\btype=\"([^\"]*)\"");
    private static final Pattern VALUE = Pattern.compile("\\bvalue=\"([^\"]*)\"");

    private final Set<String> names = new LinkedHashSet<>();
    private final Map<String, List<String>> values = new LinkedHashMap<>();

    public Form(String html) {
        Matcher fields = FIELD.matcher(html);
        while (fields.find()) {
            String tag = fields.group();
            String name = first(NAME, tag);
            if (!name.isEmpty()) {
                names.add(name);
                if (first(TYPE, tag).equals("hidden")) {
                    put(name, first(VALUE, tag));
                }
            }
        }
    }

    /// The form of a page that asks one field, without the other forms beside it.
    public static Form asking(String name, String html) {
        return java.util.Arrays.stream(html.split("<form\\b", -1))
                .map(Form::new)
                .filter(form -> form.asks(name))
                .findFirst()
                .orElseGet(() -> new Form(html));
    }

    public boolean asks(String name) {
        return names.contains(name);
    }

    public Set<String> names() {
        return names;
    }

    /// Gives every field of `answers` that this page asks; others are left out.
    public Form fill(Map<String, String> answers) {
        answers.forEach(
                (name, value) -> {
                    if (asks(name)) {
                        put(name, value);
                    }
                });
        return this;
    }

    /// Sets a field whether or not the page asks it.
    public Form put(String name, String value) {
        values.put(name, new ArrayList<>(List.of(value)));
        return this;
    }

    public String encoded() {
        var pairs = new ArrayList<String>();
        values.forEach(
                (name, all) -> all.forEach(value -> pairs.add(encode(name) + "=" + encode(value))));
        return String.join("&", pairs);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String first(Pattern pattern, String tag) {
        Matcher matcher = pattern.matcher(tag);
        return matcher.find() ? matcher.group(1).replace("&amp;", "&").replace("&quot;", "\"") : "";
    }
}
