package org.postcommit.benchmark.peers;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.postcommit.benchmark.load.Letter;

/** The row a peer keeps about each mail. */
final class MailRow {

    static final String INSERT =
            "insert into mail (address, subject, text, html, status) values (?, ?, ?, ?, 'WAITING') returning id";
    static final String SELECT = "select address, subject, text, html from mail where id = ?";
    static final String SENT = "update mail set status = 'SENT', sent_at = now() where id = ?";

    private MailRow() {}

    static void bind(PreparedStatement insert, String address) throws SQLException {
        insert.setString(1, address);
        insert.setString(2, Letter.SUBJECT);
        insert.setString(3, Letter.TEXT);
        insert.setString(4, Letter.HTML);
    }
}
