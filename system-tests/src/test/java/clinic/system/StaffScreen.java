package clinic.system;

import clinic.journeys.Place;
import com.microsoft.playwright.Page;

/// Somebody of the staff at a browser.
final class StaffScreen {
    private final String url;
    private final Looking looking;

    /// Signs in with the account of a role.
    StaffScreen(Chromium chromium, Place place, String role) {
        this.url = place.url();
        this.looking = new Looking(chromium.desk());
        Place.Account account = place.account(role);
        Page page = looking.page();
        page.navigate(url + "/login");
        looking.at("login");
        page.getByLabel("Name").fill(account.name());
        page.getByLabel("Password").fill(account.password());
        button("Sign in");
        page.waitForURL(address -> !address.contains("/login"));
    }

    Page page() {
        return looking.page();
    }

    Looking open(String path) {
        page().navigate(url + path);
        return looking;
    }

    void at(String name) {
        looking.at(name);
    }

    /// A box beside it may have the same label.
    void fill(String label, String value) {
        page().getByLabel(label, new Page.GetByLabelOptions().setExact(true))
                .and(page().locator("input:not([type=checkbox])"))
                .fill(value);
    }

    void button(String name) {
        page().getByRole(
                        com.microsoft.playwright.options.AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .click();
    }

    String text() {
        return page().locator("main").innerText();
    }
}
