package clinic.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// Looks at a page as somebody would who cannot see well, or holds a small phone, and keeps a
/// picture of it in `target/screenshots`.
final class Looking {
    private static final Path PICTURES = Path.of("target", "screenshots");

    private final Page page;
    private final List<String> complaints = new CopyOnWriteArrayList<>();

    Looking(Page page) {
        this.page = page;
        page.onConsoleMessage(
                message -> {
                    if (message.type().equals("error") && !message.text().contains("status of 4")) {
                        complaints.add(message.text());
                    }
                });
        page.onPageError(complaints::add);
    }

    Page page() {
        return page;
    }

    /// @param name of the picture
    void at(String name) {
        page.screenshot(
                new Page.ScreenshotOptions()
                        .setPath(PICTURES.resolve(name + ".png"))
                        .setFullPage(true));
        assertThat(page.title()).as("title of %s", name).isNotBlank();
        assertThat(page.locator("main").count()).as("landmark of %s", name).isEqualTo(1);
        assertThat(page.locator("h1").count()).as("heading of %s", name).isEqualTo(1);
        assertThat(new AxeBuilder(page).analyze().getViolations()).as("axe on %s", name).isEmpty();
        assertThat(
                        page.evaluate(
                                "document.scrollingElement.scrollWidth <= document.scrollingElement.clientWidth"))
                .as("%s fits the width", name)
                .isEqualTo(true);
        assertThat(complaints).as("the browser's complaints about %s", name).isEmpty();
    }
}
