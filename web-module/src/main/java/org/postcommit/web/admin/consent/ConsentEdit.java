package org.postcommit.web.admin.consent;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.postcommit.api.consent.ConsentForm;
import org.postcommit.api.consent.ConsentState;

/** What is said about a consent while somebody types. */
public class ConsentEdit implements Serializable {

    private static final long serialVersionUID = 1;
    private static final Map<String, String> LABELS = Map.of(
            "address", "Address",
            "topic", "Topic",
            "store", "Store",
            "state", "Answer",
            "source", "How we know",
            "evidence", "Evidence",
            "language", "Language",
            "at", "Said on");

    /** What is to be done. */
    public enum Answer {
        ASK("Ask by mail to confirm"),
        YES("Yes, said already"),
        NO("No, wants no mail");

        private final String label;

        Answer(String label) {
            this.label = label;
        }

        public String getLabel() {
            return label;
        }
    }

    private final ZoneId zone;
    private String address;
    private String topic;
    private Integer store = 0;
    private Answer answer = Answer.ASK;
    private String source;
    private String evidence;
    private String language;
    private LocalDate saidOn;

    ConsentEdit(ZoneId zone) {
        this.zone = zone;
    }

    /** The name a field has on the page. */
    static String label(String field) {
        return LABELS.getOrDefault(field, field);
    }

    ConsentForm form() {
        return new ConsentForm(
                address,
                topic,
                store == null ? 0 : store,
                answer == Answer.NO ? ConsentState.DENIED : ConsentState.GRANTED,
                source,
                evidence,
                language,
                at());
    }

    private Instant at() {
        return saidOn == null ? null : saidOn.atStartOfDay(zone).toInstant();
    }

    public boolean isConfirm() {
        return answer == Answer.ASK;
    }

    public Answer[] getAnswers() {
        return Answer.values();
    }

    public String getAddress() {
        return address;
    }

    public void setAddress(String address) {
        this.address = address;
    }

    public String getTopic() {
        return topic;
    }

    public void setTopic(String topic) {
        this.topic = topic;
    }

    public Integer getStore() {
        return store;
    }

    /** An emptied field is all stores. */
    public void setStore(Integer store) {
        this.store = store;
    }

    public Answer getAnswer() {
        return answer;
    }

    public void setAnswer(Answer answer) {
        this.answer = answer;
    }

    public String getSource() {
        return source;
    }

    public void setSource(String source) {
        this.source = source;
    }

    public String getEvidence() {
        return evidence;
    }

    public void setEvidence(String evidence) {
        this.evidence = evidence;
    }

    public String getLanguage() {
        return language;
    }

    public void setLanguage(String language) {
        this.language = language;
    }

    public LocalDate getSaidOn() {
        return saidOn;
    }

    public void setSaidOn(LocalDate saidOn) {
        this.saidOn = saidOn;
    }
}
