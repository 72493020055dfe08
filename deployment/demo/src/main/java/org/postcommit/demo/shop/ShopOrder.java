package org.postcommit.demo.shop;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import org.postcommit.api.Addressee;
import org.postcommit.api.Event;

/** Somebody bought something. */
@Entity
@Table(name = "shop_order")
public class ShopOrder {

    private static final BigDecimal PRICE = new BigDecimal("24.90");
    private static final String ZONE = "Europe/Berlin";

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String customer;
    private String language;
    private String item;
    private String status;
    private Instant placedAt;

    protected ShopOrder() {}

    ShopOrder(String customer, String language, String item, Instant placedAt) {
        this.customer = customer;
        this.language = language;
        this.item = item;
        this.status = "placed";
        this.placedAt = placedAt;
    }

    long number() {
        return id;
    }

    Addressee customer() {
        return new Addressee(customer, null, language, ZONE);
    }

    /** What the confirmation tells. */
    Map<String, Object> fields() {
        return Map.of("number", id, "item", item, "price", PRICE, "placedAt", placedAt);
    }

    /** Sends it on its way; the event says what it was and what it is. */
    Event ship() {
        Map<String, Object> before = image();
        status = "shipped";
        return Event.ofType("order.changed")
                .action("ship")
                .key(id.toString())
                .actor("shop")
                .before(before)
                .after(image())
                .build();
    }

    private Map<String, Object> image() {
        Map<String, Object> who = Map.of("address", customer, "language", language, "zone", ZONE);
        return Map.of("number", id, "item", item, "status", status, "customer", who);
    }
}
