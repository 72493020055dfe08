package org.postcommit.submission;

import java.nio.charset.StandardCharsets;
import org.postcommit.api.Addressee;
import org.postcommit.api.Attachment;
import org.postcommit.api.Notification;

/** One mail with all there can be in it, in five languages: files, an image, an invitation and a very long line. */
enum Languages {
    GERMAN("Größe geändert: 42 € 🎉", "Ada Lövelace", "Rechnung für Köln.pdf", "Fußgängerübergänge "),
    ENGLISH(
            "Your order = 42  (twice) =?UTF-8?B?eA==?=",
            "Ada \"the first\" O'Hara",
            "invoice 42.pdf",
            "a quite long line "),
    ARABIC("تم شحن طلبك رقم ٤٢ 📦", "آدا لوفليس", "فاتورة الطلب.pdf", "سطر طويل جدا "),
    JAPANESE("ご注文の品を発送しました🚚", "エイダ・ラブレス", "請求書と領収書の写し、そして長い名前のファイル.pdf", "とても長い一行です、"),
    HINDI("आपका ऑर्डर भेज दिया गया है 🙏🏽", "एडा लवलेस", "बीजक.pdf", "बहुत लंबी पंक्ति ");

    static final byte[] IMAGE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, (byte) 0xff};

    final String subject;
    final String name;
    final String file;
    private final String words;

    Languages(String subject, String name, String file, String words) {
        this.subject = subject;
        this.name = name;
        this.file = file;
        this.words = words;
    }

    String text() {
        return name + "\r\n\r\n" + longLine() + "\r\n.\r\nFrom here  \r\n=20\t\r\n" + subject;
    }

    String html() {
        return "<p title=\"" + words + "\">" + longLine() + "</p>\r\n<img src=\"cid:logo@shop\">\r\n";
    }

    byte[] pdf() {
        return longLine().getBytes(StandardCharsets.UTF_16);
    }

    byte[] invitation() {
        return ("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nMETHOD:REQUEST\r\nBEGIN:VEVENT\r\nSUMMARY:" + subject
                        + "\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    Notification.Builder notification() {
        return Notification.ofType("test")
                .to(Addressee.of("ada@example.org", name))
                .subject(subject)
                .text(text())
                .html(html())
                .header("X-Words", words.strip())
                .attach(new Attachment(file, "application/pdf", pdf()))
                .attach(new Attachment("logo.png", "image/png", IMAGE, "logo@shop"))
                .attach(new Attachment("invite.ics", "text/calendar; method=REQUEST", invitation()));
    }

    String words() {
        return words.strip();
    }

    private String longLine() {
        return words.repeat(5_000 / words.length() + 1).substring(0, 5_000);
    }
}
