package clinic.notification.text;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.notification.message.domain.LinkKind;
import clinic.notification.message.domain.MessageKind;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every message of every language, held against what it must never say.
class WordsTest {
    private static final int LONGEST_SENTENCE = 22; // words; a child of 11 reads it at once

    /// Stems, in both languages: drugs, the procedure, and reasons for or against it.
    private static final Pattern FORBIDDEN =
            Pattern.compile(
                    """
                    anaesthe|anesthe|anest[eé]s|lidoca|bupivaca|ropivaca|mepivaca|steroid|esteroid\
                    |cortis|triamcin|betameth|botulin|botox|dysport|xeomin|toxin|warfarin\
                    |clopidogr|apixaban|rivaroxaban|aspirin|thinner|anticoag\
                    |inject|inyec|infiltra|needle|aguja|trigger|gatillo|procedure|procedimiento\
                    |ultrasound|ecograf|sedation|sedaci|muscle|m[uú]scul\
                    |infect|infec|fever|fiebre|antibiot|wound|herida|burn\\b|quemad|surg|cirug\
                    |vaccin|vacun|pressure|presi[oó]n|glucos|sugar|az[uú]car|diabet|pregnan\
                    |embaraz|allerg|alerg|blood|sangr|bleed|faint|desmay""",
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    static Stream<String> languages() {
        return Languages.ALL.stream();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void namesNoDrugNoProcedureAndNoReason(String language) throws IOException {
        assertThat(lines(language).values())
                .allSatisfy(
                        line ->
                                assertThat(FORBIDDEN.matcher(line.toString()).find())
                                        .as(line.toString())
                                        .isFalse());
    }

    @Test
    void wouldSeeAForbiddenWord() {
        assertThat(List.of("your Steroid visit", "su inyección", "the blood thinner"))
                .allMatch(line -> FORBIDDEN.matcher(line).find());
    }

    @ParameterizedTest
    @MethodSource("languages")
    void hasEveryMessageAndEveryLink(String language) throws IOException {
        Set<String> keys = lines(language).stringPropertyNames();
        Stream<String> kinds =
                Stream.concat(
                        Arrays.stream(MessageKind.values()).map(MessageKind::name),
                        Stream.of("MOVED_BY_SYSTEM", "DEFERRED_WITHOUT_DATE"));

        assertThat(kinds)
                .allSatisfy(
                        kind ->
                                assertThat(keys)
                                        .contains(kind + ".subject", kind + ".1", kind + ".sms.1"));
        assertThat(Arrays.stream(LinkKind.values()).map(kind -> "link." + kind))
                .allMatch(keys::contains);
    }

    @Test
    void saysTheSameInEveryLanguage() throws IOException {
        Set<String> english = new TreeSet<>(lines("en").stringPropertyNames());

        assertThat(Languages.ALL)
                .allSatisfy(
                        language ->
                                assertThat(new TreeSet<>(lines(language).stringPropertyNames()))
                                        .isEqualTo(english));
    }

    @ParameterizedTest
    @MethodSource("languages")
    void keepsSentencesShort(String language) throws IOException {
        assertThat(lines(language).values())
                .allSatisfy(
                        line ->
                                assertThat(line.toString().split("[.?!:] "))
                                        .allSatisfy(
                                                sentence ->
                                                        assertThat(sentence.split("\\s+"))
                                                                .as(sentence)
                                                                .hasSizeLessThanOrEqualTo(
                                                                        LONGEST_SENTENCE)));
    }

    @Test
    void fallsBackToEnglishForALanguageItDoesNotWrite() {
        assertThat(new Languages().of(Locale.GERMANY).language()).isEqualTo(Locale.ENGLISH);
    }

    private static Properties lines(String language) throws IOException {
        Properties lines = new Properties();
        try (InputStream file =
                Objects.requireNonNull(
                        WordsTest.class.getResourceAsStream(
                                "/messages/" + language + ".properties"))) {
            lines.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        }
        return lines;
    }
}
