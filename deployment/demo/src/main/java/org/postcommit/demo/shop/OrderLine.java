package org.postcommit.demo.shop;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** One line of the list of orders. */
public record OrderLine(long number, String customer, String item, String status, Instant placedAt) {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss");

    public boolean shipped() {
        return status.equals("shipped");
    }

    public String time() {
        return CLOCK.format(placedAt.atZone(ZoneId.systemDefault()));
    }
}
