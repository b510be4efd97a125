package clinic.notification.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The words of one language, out of `messages/<language>.properties`.
///
/// A line may name values in braces. Where one of them is not known, the whole line is left out, so
/// "Your driver is {driver}." needs no condition.
public final class Texts {
    private static final Pattern VALUE = Pattern.compile("\\{(\\w+)}");

    private final Properties lines = new Properties();
    private final Locale language;

    private Texts(Locale language) {
        this.language = language;
    }

    static Texts in(Locale language) {
        Texts texts = new Texts(language);
        String name = "/messages/" + language.getLanguage() + ".properties";
        try (InputStream file = Texts.class.getResourceAsStream(name)) {
            if (file == null) {
                throw new IllegalArgumentException("there is no " + name);
            }
            texts.lines.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }

    Locale language() {
        return language;
    }

    /// @return one line; empty where a value it names is not known
    /// @throws IllegalArgumentException where there is no such line in this language
    String line(String key, Map<String, String> values) {
        String pattern = lines.getProperty(key);
        if (pattern == null) {
            throw new IllegalArgumentException("no text for " + key + " in " + language);
        }
        Matcher named = VALUE.matcher(pattern);
        StringBuilder line = new StringBuilder();
        while (named.find()) {
            String value = values.get(named.group(1));
            if (value == null) {
                return "";
            }
            named.appendReplacement(line, Matcher.quoteReplacement(value));
        }
        return named.appendTail(line).toString();
    }

    /// `key.1`, `key.2`, … as far as they go, without those that name something unknown.
    List<String> lines(String key, Map<String, String> values) {
        List<String> found = new ArrayList<>();
        for (int n = 1; lines.containsKey(key + "." + n); n++) {
            String line = line(key + "." + n, values);
            if (!line.isEmpty()) {
                found.add(line);
            }
        }
        return found;
    }
}
