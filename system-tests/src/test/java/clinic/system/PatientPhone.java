package clinic.system;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Map;

/// A patient with a small phone and a mail with a link.
final class PatientPhone {
    private final Looking looking;
    private final String birthDate;

    PatientPhone(Chromium chromium, String birthDate) {
        this.looking = new Looking(chromium.phone());
        this.birthDate = birthDate;
    }

    /// @return the page's heading
    String open(String link) {
        Page page = looking.page();
        page.navigate(link);
        if (page.getByLabel("Your birth date").count() > 0) {
            looking.at("patient-birth-date");
            page.getByLabel("Your birth date").fill(birthDate);
            button("Go on");
        }
        return page.locator("h1").innerText();
    }

    void at(String name) {
        looking.at(name);
    }

    void choose(Map<String, String> answers) {
        answers.forEach(
                (name, value) -> {
                    var choice =
                            looking.page()
                                    .locator("input[name='" + name + "'][value='" + value + "']");
                    if (choice.count() > 0) {
                        choice.check();
                    }
                });
    }

    void select(String name, String value) {
        looking.page().locator("select[name='" + name + "']").selectOption(value);
    }

    void fill(String name, String value) {
        looking.page().locator("input[name='" + name + "']").fill(value);
    }

    void button(String name) {
        looking.page()
                .getByRole(
                        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true))
                .click();
    }

    String text() {
        return looking.page().locator("main").innerText();
    }
}
