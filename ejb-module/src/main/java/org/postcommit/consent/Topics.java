package org.postcommit.consent;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.postcommit.api.FieldError;
import org.postcommit.api.NotFoundException;
import org.postcommit.api.consent.InvalidConsentException;
import org.postcommit.api.consent.Topic;

/** Words for topics. Works in the transaction in progress. */
@ApplicationScoped
public class Topics {

    private static final int MAX_NAME = 200;
    private static final int MAX_DESCRIPTION = 1_000;
    private static final String SELECT = "select topic_key, name, description from consent_topic ";

    @Resource(lookup = "java:jboss/datasources/PostcommitDS")
    private DataSource database;

    @Inject
    private ConsentRows rows;

    /** By key. */
    public List<Topic> all() {
        return topics("order by topic_key");
    }

    /**
     * @throws NotFoundException when it has no words
     */
    public Topic get(String key) {
        return find(key).orElseThrow(() -> new NotFoundException("topic", key));
    }

    Optional<Topic> find(String key) {
        return topics("where topic_key = ?", Key.plain(key)).stream().findFirst();
    }

    /** What readers see. */
    String name(String key) {
        return find(key).map(Topic::name).orElse(key);
    }

    /** What stands in a mail. A key without words may come from anybody, and mail programs make links of host names. */
    public String nameInMail(String key) {
        return find(key).map(Topic::name).orElseGet(() -> unlinkable(key));
    }

    static String unlinkable(String key) {
        return key.indexOf('.') < 0 ? key : '"' + key.replace('.', ' ') + '"';
    }

    private List<Topic> topics(String rest, Object... values) {
        return rows.query(
                SELECT + rest, row -> new Topic(row.getString(1), row.getString(2), row.getString(3)), values);
    }

    public Topic put(Topic given) {
        Topic topic = checked(given);
        change(
                "insert into consent_topic (name, description, topic_key) values (?, ?, ?) on conflict do nothing",
                topic);
        change("update consent_topic set name = ?, description = ? where topic_key = ?", topic);
        return topic;
    }

    public void remove(String key) {
        get(key);
        try (var connection = database.getConnection();
                var delete = connection.prepareStatement("delete from consent_topic where topic_key = ?")) {
            delete.setString(1, Key.plain(key));
            delete.executeUpdate();
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    private void change(String sql, Topic topic) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            statement.setString(1, topic.name());
            statement.setString(2, topic.description());
            statement.setString(3, topic.key());
            statement.executeUpdate();
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    static Topic checked(Topic given) {
        List<FieldError> errors = new ArrayList<>();
        String key = given.key() == null ? "" : given.key().strip();
        if (!ConsentCheck.isTopic(key)) {
            errors.add(new FieldError("key", ConsentCheck.TOPIC_CURE));
        }
        String name = given.name() == null ? "" : given.name().strip();
        if (name.isEmpty()) {
            errors.add(new FieldError("name", "is missing; give what readers are to see"));
        }
        check("name", name, MAX_NAME, errors);
        String description =
                given.description() == null ? "" : given.description().strip();
        check("description", description, MAX_DESCRIPTION, errors);
        if (!errors.isEmpty()) {
            throw new InvalidConsentException(errors);
        }
        return new Topic(Key.lower(key), name, description.isEmpty() ? null : description);
    }

    private static void check(String field, String text, int max, List<FieldError> errors) {
        if (text.length() > max) {
            errors.add(new FieldError(field, "has " + text.length() + " characters; at most " + max + " are allowed"));
        }
        if (text.chars().anyMatch(Character::isISOControl)) {
            errors.add(new FieldError(field, "contains a line break or another control character; remove it"));
        }
    }

    private static IllegalStateException failed(SQLException cause) {
        return new IllegalStateException("Topics could not be changed.", cause);
    }
}
