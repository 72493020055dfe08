package org.postcommit.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.postcommit.it.server.Station;
import org.postcommit.it.server.Users;

/** Somebody with a browser of their own at the admin pages. */
final class Visit implements AutoCloseable {

    private static final Path BROWSER = Path.of(System.getProperty("postcommit.it.browser", "/usr/bin/chromium"));
    private static final List<String> SERIOUS = List.of("serious", "critical");
    private static final int PATIENCE_MS = 20_000;

    private final Playwright playwright = Playwright.create();
    private final List<String> consoleErrors = new ArrayList<>();
    private final Page page;

    Visit(Station station) {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MS);
        Browser browser = playwright
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
        page = browser.newContext(new Browser.NewContextOptions()
                        .setBaseURL("http://127.0.0.1:" + station.server().httpPort() + "/postcommit/admin/")
                        .setViewportSize(1440, 900))
                .newPage();
        page.setDefaultTimeout(PATIENCE_MS);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                consoleErrors.add(message.text());
            }
        });
        page.onPageError(consoleErrors::add);
    }

    /** Opens a page and signs in on the way. */
    Page signIn(String user, String address) {
        page.navigate(address);
        page.fill("#user", user);
        page.fill("#password", Users.PASSWORD);
        page.click("#sign-in");
        assertThat(page.locator("#main h1")).isVisible();
        return page;
    }

    List<String> consoleErrors() {
        return consoleErrors;
    }

    /** What keeps a person with an aid from using the page that is open. */
    List<String> seriousFaults() {
        page.evaluate(axe());
        String result = (String) page.evaluate("axe.run(document, {iframes: false, resultTypes: ['violations']})"
                + ".then(r => JSON.stringify(r.violations))");
        List<String> faults = new ArrayList<>();
        try {
            for (JsonNode fault : new ObjectMapper().readTree(result)) {
                if (SERIOUS.contains(fault.path("impact").asText())) {
                    faults.add(fault.path("id").asText() + " "
                            + fault.path("nodes").path(0).path("html").asText());
                }
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return faults;
    }

    private static String axe() {
        try (InputStream script = Visit.class.getResourceAsStream("/axe.min.js")) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        playwright.close();
    }
}
