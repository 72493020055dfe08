package org.postcommit.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.postcommit.it.server.Station;
import org.postcommit.it.server.Users;

/** Somebody at the admin pages with a browser of their own. */
final class AdminVisit implements AutoCloseable {

    private static final Path BROWSER = Path.of(System.getProperty("postcommit.it.browser", "/usr/bin/chromium"));
    private static final List<String> SERIOUS = List.of("serious", "critical");
    private static final int PATIENCE_MS = 20_000;

    private final Playwright playwright = Playwright.create();
    private final List<String> errors = new ArrayList<>();
    private final Browser browser;
    private final Page page;

    AdminVisit(Station station) {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MS);
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(BROWSER)
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-quic",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync")));
        BrowserContext visit = browser.newContext(new Browser.NewContextOptions()
                .setBaseURL("http://127.0.0.1:" + station.server().httpPort() + "/postcommit/admin/")
                .setViewportSize(1440, 900));
        visit.setDefaultTimeout(PATIENCE_MS);
        page = visit.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                errors.add(message.text());
            }
        });
        page.onPageError(errors::add);
    }

    Page page() {
        return page;
    }

    /** Signs in and opens a page. */
    Page open(String user, String path) {
        page.navigate(path);
        page.fill("#user", user);
        page.fill("#password", Users.PASSWORD);
        page.click("#sign-in");
        assertThat(page.locator("#main h1")).isVisible();
        return page;
    }

    /** What the browser complained about. */
    List<String> errors() {
        return errors;
    }

    /** What keeps a person with an aid from using the page, in light and in dark. */
    List<String> seriousFaults() throws IOException {
        List<String> faults = new ArrayList<>();
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            page.emulateMedia(
                    new Page.EmulateMediaOptions().setColorScheme(scheme).setReducedMotion(ReducedMotion.REDUCE));
            page.evaluate(axe());
            String result = (String) page.evaluate("axe.run(document, {iframes: false, resultTypes: ['violations']})"
                    + ".then(r => JSON.stringify(r.violations))");
            for (JsonNode fault : new ObjectMapper().readTree(result)) {
                if (SERIOUS.contains(fault.path("impact").asText())) {
                    faults.add(scheme + " " + fault.path("id").asText() + " "
                            + fault.path("nodes").path(0).path("html").asText());
                }
            }
        }
        return faults;
    }

    private static String axe() throws IOException {
        try (InputStream script = AdminVisit.class.getResourceAsStream("/axe.min.js")) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Override
    public void close() {
        playwright.close();
    }
}
