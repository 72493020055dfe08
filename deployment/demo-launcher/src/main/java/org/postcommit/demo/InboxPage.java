package org.postcommit.demo;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The HTML of the inbox. Everything that came with a mail is escaped; its HTML body is seen in a sandbox only. */
final class InboxPage {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss");

    private final String shop;
    private final String admin;

    InboxPage(String shop, String admin) {
        this.shop = shop;
        this.admin = admin;
    }

    String list(List<CaughtMail> mails, RelayState state) {
        return page("Inbox", relay(state) + """
                        <section class="card">
                          <h1>Inbox <span class="count">%d</span></h1>
                          %s
                        </section>
                        """.formatted(mails.size(), mails.isEmpty() ? empty() : rows(mails)));
    }

    String mail(CaughtMail mail) {
        return page(mail.subject(), """
                <p class="back"><a href="/">← Inbox</a></p>
                <article class="card">
                  <h1>%s</h1>
                  <dl>
                    <dt>From</dt><dd>%s</dd>
                    <dt>To</dt><dd>%s</dd>
                    <dt>Received</dt><dd>%s</dd>
                    <dt>Message-ID</dt><dd class="mono">%s</dd>
                  </dl>
                  %s
                  <details><summary>Source</summary><pre>%s</pre></details>
                </article>
                """.formatted(
                        Html.escaped(mail.subject()),
                        Html.escaped(mail.from()),
                        Html.escaped(mail.to()),
                        time(mail.receivedAt()),
                        Html.escaped(mail.messageId()),
                        body(mail),
                        Html.escaped(mail.source())));
    }

    private String body(CaughtMail mail) {
        if (mail.html().isEmpty()) {
            return "<pre class=\"text\">" + Html.escaped(mail.text()) + "</pre>";
        }
        return "<iframe title=\"The mail as HTML\" sandbox srcdoc=\"" + Html.escaped(mail.html()) + "\"></iframe>"
                + "<details><summary>Plain text</summary><pre class=\"text\">" + Html.escaped(mail.text())
                + "</pre></details>";
    }

    private static String relay(RelayState state) {
        return """
                <form class="card relay" method="post" action="/relay" aria-label="Relay">
                  <div><h2>Relay</h2><p class="quiet">%s</p></div>
                  <div class="switch">%s</div>
                </form>
                """.formatted(
                        explained(state),
                        Stream.of(RelayState.values())
                                .map(choice -> choice(choice, choice == state))
                                .collect(Collectors.joining()));
    }

    private static String choice(RelayState choice, boolean chosen) {
        return "<button name=\"state\" value=\"%1$s\" class=\"%1$s\" aria-pressed=\"%2$s\">%1$s</button>"
                .formatted(choice.id(), chosen);
    }

    private static String explained(RelayState state) {
        return switch (state) {
            case UP -> "Takes every mail.";
            case BUSY -> "Answers 451 to every recipient. Each answer uses one attempt; after the last one: ERROR.";
            case DOWN -> "Not reachable. Mails wait and use no attempt.";
        };
    }

    private static String empty() {
        return "<p class=\"quiet\">Nothing has arrived yet. The page looks again every two seconds.</p>";
    }

    private static String rows(List<CaughtMail> mails) {
        return mails.stream().map(InboxPage::row).collect(Collectors.joining("", "<ul class=\"mails\">", "</ul>"));
    }

    private static String row(CaughtMail mail) {
        return """
                <li><a href="/messages/%d"><span class="subject">%s</span><span class="to">%s</span><time>%s</time></a></li>
                """.formatted(
                        mail.number(),
                        Html.escaped(mail.subject().isEmpty() ? "(no subject)" : mail.subject()),
                        Html.escaped(mail.to()),
                        time(mail.receivedAt()));
    }

    private String page(String title, String content) {
        return """
                <!DOCTYPE html>
                <html lang="en">
                <head>
                  <meta charset="utf-8">
                  <meta name="viewport" content="width=device-width, initial-scale=1">
                  <meta name="color-scheme" content="light dark">
                  <title>%s · Postcommit demo</title>
                  <link rel="icon" href="data:,">
                  <link rel="stylesheet" href="/inbox.css">
                  <script src="/inbox.js" defer></script>
                </head>
                <body>
                <header><a class="brand" href="/"><span aria-hidden="true">✉</span> Demo inbox</a>
                  <nav aria-label="Elsewhere"><a href="%s">Shop</a><a href="%s">Postcommit admin</a></nav></header>
                <main>%s</main>
                </body>
                </html>
                """.formatted(Html.escaped(title), Html.escaped(shop), Html.escaped(admin), content);
    }

    private static String time(Instant instant) {
        return CLOCK.format(instant.atZone(ZoneId.systemDefault()));
    }
}
