package org.postcommit.consent;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;

/** Asked for every chunk of a campaign: by one plain statement. */
@ApplicationScoped
class StoredConsents implements Consents {

    private static final String SELECT = "select address, topic, store, granted from consent"
            + " where address = any (?) and topic in (?, ?) and store in (?, ?) and granted is not null";

    @Resource(lookup = "java:jboss/datasources/PostcommitDS")
    private DataSource database;

    @Override
    public Set<String> optedIn(String topic, int store, Collection<String> addresses) {
        String key = Key.lower(topic);
        Set<String> wanting = new HashSet<>();
        words(key, store, addresses).forEach((address, words) -> {
            if (new Words(words).want(key, store)) {
                wanting.add(address);
            }
        });
        return wanting;
    }

    private Map<String, List<Word>> words(String topic, int store, Collection<String> addresses) {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(SELECT)) {
            Object[] keys = addresses.stream().map(Key::lower).distinct().toArray();
            select.setArray(1, connection.createArrayOf("varchar", keys));
            select.setString(2, topic);
            select.setString(3, EVERYTHING);
            select.setInt(4, ALL_STORES);
            select.setInt(5, store);
            Map<String, List<Word>> words = new HashMap<>();
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    words.computeIfAbsent(rows.getString(1), address -> new ArrayList<>())
                            .add(new Word(rows.getString(2), rows.getInt(3), rows.getBoolean(4)));
                }
            }
            return words;
        } catch (SQLException e) {
            throw new IllegalStateException("Consents could not be read.", e);
        }
    }
}
