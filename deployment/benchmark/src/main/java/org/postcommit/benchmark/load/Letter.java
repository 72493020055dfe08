package org.postcommit.benchmark.load;

/** The mail everybody sends: 2 KiB of text and HTML. */
public final class Letter {

    public static final String FROM = "shop@example.org";
    public static final String SUBJECT = "Your order has been received";
    public static final String TEXT =
            "Thank you for your order. We will tell you when it leaves the house.\n".repeat(13);
    public static final String HTML = "<html><body><h1>Thank you</h1>"
            + "<p>Thank you for your order. We will tell you when it leaves the house.</p>\n".repeat(13)
            + "</body></html>";

    private Letter() {}
}
