package org.postcommit.rule;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.io.Serializable;
import java.util.Objects;

/** Somebody wants a rule's mails. */
@Entity
class Subscription {

    @EmbeddedId
    private Key id;

    protected Subscription() {}

    Subscription(String rule, String person) {
        this.id = new Key(rule, person);
    }

    /** Of which rule, and who. */
    @Embeddable
    static class Key implements Serializable {

        private static final long serialVersionUID = 1;

        private String rule;
        private String person;

        protected Key() {}

        Key(String rule, String person) {
            this.rule = rule;
            this.person = person;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key that && rule.equals(that.rule) && person.equals(that.person);
        }

        @Override
        public int hashCode() {
            return Objects.hash(rule, person);
        }
    }
}
