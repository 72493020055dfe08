package org.postcommit.demo.shop;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** Somebody bought something. */
@Entity
@Table(name = "shop_order")
public class ShopOrder {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String customer;
    private String item;
    private Instant placedAt;

    protected ShopOrder() {}

    ShopOrder(String customer, String item, Instant placedAt) {
        this.customer = customer;
        this.item = item;
        this.placedAt = placedAt;
    }

    long number() {
        return id;
    }

    String customer() {
        return customer;
    }

    String item() {
        return item;
    }
}
