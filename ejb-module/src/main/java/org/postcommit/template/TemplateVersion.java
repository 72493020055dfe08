package org.postcommit.template;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.postcommit.api.json.JsonData;
import org.postcommit.api.json.TemplateJson;
import org.postcommit.api.template.TemplateContent;
import org.postcommit.api.template.TemplateKind;
import org.postcommit.api.template.TemplateRow;
import org.postcommit.api.template.TemplateText;
import org.postcommit.api.template.TemplateVersionRow;
import org.postcommit.message.Ids;

/** What a template says, or said. A draft may still change, what was published never does. */
@Entity
@Table(name = "template_version")
class TemplateVersion {

    static final int MOST_CHARACTERS = 1_000_000;

    @Id
    private UUID id;

    private String template;
    private int number;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private TemplateKind kind;

    private String type;
    private String description;
    private String languages;
    private String content;
    private String author;

    @Column(name = "saved_at")
    private Instant savedAt;

    private String publisher;

    @Column(name = "published_at")
    private Instant publishedAt;

    protected TemplateVersion() {}

    TemplateVersion(String template, int number) {
        this.id = Ids.next();
        this.template = template;
        this.number = number;
    }

    void write(TemplateContent written, String json, String who, Instant at) {
        this.kind = written.kind();
        this.type = written.type();
        this.description = written.description();
        this.languages = String.join(",", languages(written));
        this.content = json;
        this.author = who;
        this.savedAt = at;
    }

    private static List<String> languages(TemplateContent content) {
        String first = content.defaultLanguage();
        Stream<String> all = content.texts().stream().map(TemplateText::language);
        return all.sorted((one, other) -> one.equalsIgnoreCase(first)
                        ? -1
                        : other.equalsIgnoreCase(first) ? 1 : one.compareToIgnoreCase(other))
                .toList();
    }

    void publish(String who, Instant at) {
        publisher = who;
        publishedAt = at;
    }

    String template() {
        return template;
    }

    int number() {
        return number;
    }

    boolean isDraft() {
        return publishedAt == null;
    }

    String json() {
        return content;
    }

    TemplateContent content() {
        return TemplateJson.read(JsonData.object(content), new ArrayList<>());
    }

    /** The template in a list, when this is its newest version. */
    TemplateRow row(Integer published) {
        return new TemplateRow(
                template,
                kind,
                type,
                description,
                List.of(languages.split(",")),
                published,
                isDraft() ? number : null,
                savedAt,
                author);
    }

    TemplateVersionRow versionRow(Integer published) {
        boolean current = published != null && published == number;
        return new TemplateVersionRow(number, author, savedAt, publisher, publishedAt, current);
    }
}
