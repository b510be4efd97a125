package clinic.ops.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A file that the documents name is where they say: whoever moves it tells them.
class LinksTest {

    private static final Path ROOT = Path.of("..");
    private static final Pattern LINK = Pattern.compile("]\\((?!https?:)([^)#]+)\\)");

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "CONTRIBUTING.md"})
    void leadToFilesThatAreThere(String document) throws IOException {
        List<String> linked =
                LINK.matcher(Files.readString(ROOT.resolve(document)))
                        .results()
                        .map(MatchResult::group)
                        .toList();
        assertThat(linked).isNotEmpty();
        assertThat(linked)
                .allSatisfy(
                        link ->
                                assertThat(ROOT.resolve(link.substring(2, link.length() - 1)))
                                        .exists());
    }
}
