package org.postcommit.demo;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;

/** Plays the demo from outside, step by step, and stops at the first that does not come true. */
final class Story {

    private static final Duration SOON = Duration.ofSeconds(30);
    /** Four delays of 2, 4, 8 and 16 seconds, and some to spare. */
    private static final Duration ALL_ATTEMPTS = Duration.ofMinutes(2);

    private final Addresses at;
    private final RestClient rest;
    private final PrintStream out;
    private final Browser browser = new Browser();
    private long lastOrder;

    Story(Addresses at, DemoUser user, PrintStream out) {
        this.at = at;
        this.rest = new RestClient(at.api(), user);
        this.out = out;
    }

    /** Whether all of it came true. */
    boolean play() throws Exception {
        return anOrderBringsAMail()
                && aShippedOrderBringsWhatTheRulesSay()
                && eachModeBringsAMail()
                && aFailedOrderBringsNone()
                && aBusyRelayIsTriedAgain()
                && anAbsentRelayIsAwaited()
                && aCampaignReachesThoseWhoAskedForIt();
    }

    private boolean anOrderBringsAMail() throws Exception {
        String grace = place("grace", "commit", "placed=");
        return step("place order: its mail arrives", SOON, () -> mails(grace) == 1);
    }

    private boolean aShippedOrderBringsWhatTheRulesSay() throws Exception {
        String trent = place("trent", "commit", "placed=");
        boolean mailed = step("place order: the mail is written in English", SOON, () -> subject(trent, "Your order"));
        browser.submit(at.shop() + "orders", Map.of("ship", String.valueOf(lastOrder)));
        return mailed
                && step("ship: a rule brings its mail", SOON, () -> subject(trent, "is on its way"))
                && step("ship: another waits for its day", Duration.ZERO, () -> rest.count(trent) == 3)
                && step("ship: two mails so far", Duration.ZERO, () -> mails(trent) == 2);
    }

    private boolean eachModeBringsAMail() throws Exception {
        String olivia = place("olivia", "commit", "DEFERRED", "placed=");
        String peggy = place("peggy", "commit", "DIRECT", "placed=");
        return step("mode DEFERRED: the mail arrives", SOON, () -> mails(olivia) == 1)
                && step("mode DEFERRED: SENT", SOON, () -> is(olivia, "SENT"))
                && step("mode DIRECT: the mail arrives", SOON, () -> mails(peggy) == 1)
                && step("mode DIRECT: nothing is stored", Duration.ZERO, () -> rest.count(peggy) == 0);
    }

    private boolean aFailedOrderBringsNone() throws Exception {
        String heidi = place("heidi", "fail", "failed");
        String ivan = place("ivan", "commit", "placed=");
        return step("place order and fail: the next order's mail arrives", SOON, () -> mails(ivan) == 1)
                && step("place order and fail: no mail", Duration.ZERO, () -> mails(heidi) == 0)
                && step(
                        "place order and fail: no order",
                        Duration.ZERO,
                        () -> !browser.get(at.shop()).body().contains(heidi));
    }

    private boolean aBusyRelayIsTriedAgain() throws Exception {
        relay(RelayState.BUSY);
        String judy = place("judy", "commit", "placed=");
        boolean error = step("relay busy: FAILED", SOON, () -> is(judy, "FAILED"))
                && step("relay busy: ERROR after the last attempt", ALL_ATTEMPTS, () -> is(judy, "ERROR"));
        relay(RelayState.UP);
        if (!error) {
            return false;
        }
        rest.sendNow(rest.recipient(judy));
        return step("relay up, send now: the mail arrives", SOON, () -> mails(judy) == 1)
                && step("relay up, send now: SENT", SOON, () -> is(judy, "SENT"));
    }

    private boolean anAbsentRelayIsAwaited() throws Exception {
        relay(RelayState.DOWN);
        String mallory = place("mallory", "commit", "placed=");
        // longer than the first delays together, so that a charged attempt would show
        boolean changed = Patience.until(Duration.ofSeconds(8), () -> !waits(mallory));
        boolean waited = step("relay down: NOT_SENT, no attempt used", Duration.ZERO, () -> !changed && waits(mallory));
        relay(RelayState.UP);
        return waited
                && step("relay up again: the mail arrives", SOON, () -> mails(mallory) == 1)
                && step("relay up again: SENT", SOON, () -> is(mallory, "SENT"));
    }

    private boolean aCampaignReachesThoseWhoAskedForIt() throws Exception {
        rest.post("campaigns/" + Newsletter.KEY + "/schedule");
        return step(
                        "campaign: finished",
                        ALL_ATTEMPTS,
                        () -> campaign().getString("status").equals("FINISHED"))
                && step(
                        "campaign: nobody who did not ask for it",
                        Duration.ZERO,
                        () -> total("notOptedIn") == Newsletter.UNASKED)
                && step("campaign: those who are gone bounced", SOON, () -> total("bounced") == Newsletter.GONE)
                && step(
                        "campaign: everybody else has it",
                        SOON,
                        () -> total("sent") == Newsletter.CONTACTS - Newsletter.UNASKED - Newsletter.GONE);
    }

    private JsonObject campaign() throws IOException {
        return rest.get("campaigns/" + Newsletter.KEY);
    }

    private int total(String what) throws IOException {
        return campaign().getJsonObject("totals").getInt(what);
    }

    private String place(String name, String then, String result) throws IOException {
        return place(name, then, "QUEUE", result);
    }

    private String place(String name, String then, String mode, String result) throws IOException {
        String customer = name + "-" + UUID.randomUUID().toString().substring(0, 8) + "@example.org";
        HttpResponse<String> answer = browser.submit(
                at.shop() + "orders",
                Map.of("customer", customer, "item", "A dozen stamps", "mode", mode, "then", then));
        String location = answer.headers().firstValue("Location").orElse("");
        if (!location.contains(result)) {
            throw new IOException("the shop answered " + answer.statusCode() + " " + location);
        }
        if (location.contains("placed=")) {
            lastOrder = Long.parseLong(location.substring(location.indexOf("placed=") + "placed=".length()));
        }
        return customer;
    }

    private void relay(RelayState state) throws IOException {
        browser.post(at.inbox() + "relay?state=" + state.id(), "");
    }

    private long mails(String address) throws IOException {
        try (var reader = Json.createReader(
                new StringReader(browser.get(at.inbox() + "messages").body()))) {
            return reader.readArray().getValuesAs(JsonObject.class).stream()
                    .filter(mail -> mail.getString("to").contains(address))
                    .count();
        }
    }

    private boolean subject(String address, String part) throws IOException {
        try (var reader = Json.createReader(
                new StringReader(browser.get(at.inbox() + "messages").body()))) {
            return reader.readArray().getValuesAs(JsonObject.class).stream()
                    .filter(mail -> mail.getString("to").contains(address))
                    .anyMatch(mail -> mail.getString("subject").contains(part));
        }
    }

    private boolean is(String address, String status) throws IOException {
        return rest.recipient(address).status().equals(status);
    }

    private boolean waits(String address) throws IOException {
        RestClient.Recipient recipient = rest.recipient(address);
        return recipient.status().equals("NOT_SENT") && recipient.failCount() == 0;
    }

    private boolean step(String what, Duration atMost, Patience.Question question) throws Exception {
        boolean came = Patience.until(atMost, question);
        out.println((came ? "  ok      " : "  FAILED  ") + what);
        return came;
    }
}
