package org.postcommit.demo.shop;

import org.postcommit.api.DeliveryMode;
import org.postcommit.api.Notification;

/** The mail that thanks for an order; what it says is in the template {@code shop-order}. */
final class Confirmation {

    private Confirmation() {}

    static Notification of(ShopOrder order, DeliveryMode mode) {
        return Notification.ofType("shop.order")
                .to(order.customer())
                .mode(mode)
                .template("shop-order")
                .data("order", order.fields())
                .build();
    }
}
