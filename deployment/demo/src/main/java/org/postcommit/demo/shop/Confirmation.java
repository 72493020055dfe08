package org.postcommit.demo.shop;

import org.postcommit.api.DeliveryMode;
import org.postcommit.api.Notification;

/** The mail that thanks for an order. */
final class Confirmation {

    static final String TYPE = "shop.order";

    private Confirmation() {}

    static Notification of(ShopOrder order, DeliveryMode mode) {
        return Notification.ofType(TYPE)
                .to(order.customer())
                .mode(mode)
                .subject("Your order " + order.number() + ": " + order.item())
                .text("""
                        Thank you for your order!

                        Order %d: %s

                        We pack it today. You will hear from us when it leaves.

                        The Corner Shop
                        """.formatted(order.number(), order.item()))
                .html("""
                        <div style="font-family:system-ui,sans-serif;max-width:32rem;margin:0 auto;color:#1d2b2a">
                          <h1 style="font-size:1.4rem;color:#0b6b5f">Thank you for your order!</h1>
                          <p style="padding:1rem;border:1px solid #d5e0dd;border-radius:8px">
                            Order <strong>%d</strong><br>%s</p>
                          <p>We pack it today. You will hear from us when it leaves.</p>
                          <p style="color:#5c6f6b">The Corner Shop</p>
                        </div>
                        """.formatted(order.number(), escaped(order.item())))
                .build();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
