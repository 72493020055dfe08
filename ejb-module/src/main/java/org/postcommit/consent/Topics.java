package org.postcommit.consent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.postcommit.api.FieldError;
import org.postcommit.api.NotFoundException;
import org.postcommit.api.consent.InvalidConsentException;
import org.postcommit.api.consent.Topic;
import org.postcommit.database.Statements;
import org.postcommit.message.Texts;

/** Words for topics. Works in the transaction in progress. */
@ApplicationScoped
public class Topics {

    private static final int MAX_NAME = 200;
    private static final int MAX_DESCRIPTION = 1_000;
    private static final String SELECT = "select topic_key, name, description from consent_topic ";

    @Inject
    private Statements statements;

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
        return topics("where topic_key = ?", Texts.sought(key)).stream().findFirst();
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
        return statements.rows(
                row -> new Topic(row.getString(1), row.getString(2), row.getString(3)), SELECT + rest, values);
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
        statements.update("delete from consent_topic where topic_key = ?", Texts.sought(key));
    }

    private void change(String sql, Topic topic) {
        statements.update(sql, topic.name(), topic.description(), topic.key());
    }

    static Topic checked(Topic given) {
        List<FieldError> errors = new ArrayList<>();
        String key = given.key() == null ? "" : given.key().strip();
        if (!TopicName.is(key)) {
            errors.add(new FieldError("key", TopicName.CURE));
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
}
