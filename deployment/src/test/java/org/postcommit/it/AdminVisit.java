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
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.postcommit.it.server.Station;
import org.postcommit.it.server.Users;

/** Somebody at the admin pages, with cookies and a cache of their own in the one browser of all visits. */
final class AdminVisit implements AutoCloseable {

    private static final Path BROWSER = Path.of(System.getProperty("postcommit.it.browser", "/usr/bin/chromium"));
    private static final List<String> SERIOUS = List.of("serious", "critical");
    private static final int PATIENCE_MS = 20_000;

    private static Browser browser;

    private final List<String> errors = new ArrayList<>();
    private final BrowserContext context;
    private final Page page;

    AdminVisit(Station station) {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MS);
        context = browser()
                .newContext(new Browser.NewContextOptions()
                        .setBaseURL("http://127.0.0.1:" + station.server().httpPort() + "/postcommit/admin/")
                        .setViewportSize(1440, 900));
        context.setDefaultTimeout(PATIENCE_MS);
        page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                errors.add(message.text());
            }
        });
        page.onPageError(errors::add);
    }

    /** It ends with this JVM; one that has crashed is not asked again. */
    private static Browser browser() {
        if (browser == null || !browser.isConnected()) {
            browser = Playwright.create()
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
        }
        return browser;
    }

    Page page() {
        return page;
    }

    /** Opens a page and signs in on the way. */
    Page open(String user, String path) {
        page.navigate(path);
        page.fill("#user", user);
        page.fill("#password", Users.PASSWORD);
        page.click("#sign-in");
        assertThat(page.locator("#main h1")).isVisible();
        return page;
    }

    /** Signs out, and has done so when it returns: whoever opens a page before is still somebody. */
    void signOut() {
        page.click("[id='visitor:signout']");
        assertThat(page.locator("#sign-in")).isVisible();
    }

    /** As if the visitor had been away for too long. */
    void loseSession() {
        context.clearCookies(new BrowserContext.ClearCookiesOptions().setName("JSESSIONID"));
    }

    /** What the browser complained about. */
    List<String> errors() {
        return errors;
    }

    /** What keeps a person with an aid from using the page that is open, in light and in dark. */
    List<String> seriousFaults() {
        List<String> faults = new ArrayList<>();
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            page.emulateMedia(
                    new Page.EmulateMediaOptions().setColorScheme(scheme).setReducedMotion(ReducedMotion.REDUCE));
            if (!(Boolean) page.evaluate("!!window.axe")) {
                page.evaluate(axe());
            }
            for (JsonNode fault : violations()) {
                if (SERIOUS.contains(fault.path("impact").asText())) {
                    faults.add(scheme + " " + fault.path("id").asText() + " "
                            + fault.path("nodes").path(0).path("html").asText());
                }
            }
        }
        return faults;
    }

    private JsonNode violations() {
        try {
            return new ObjectMapper()
                    .readTree((String) page.evaluate("axe.run(document, {iframes: false, resultTypes: ['violations']})"
                            + ".then(r => JSON.stringify(r.violations))"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String axe() {
        try (InputStream script = AdminVisit.class.getResourceAsStream("/axe.min.js")) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        context.close();
    }
}
