package org.postcommit.campaign;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.postcommit.api.json.JsonData;
import org.postcommit.contact.Member;
import org.postcommit.message.EmailAddress;
import org.postcommit.message.LanguageTag;
import org.postcommit.message.Texts;
import org.postcommit.message.ZoneName;

/** A page of a segment as rows: who comes first with an address waits, the others are duplicates. */
final class Expanded {

    private static final int MOST_ATTRIBUTES = 20_000;
    private static final int MOST_ADDRESS = 320;
    private static final int MOST_DOMAIN = 255;
    private static final int MOST_NAME = 255;

    private Expanded() {}

    /** A row that is not written yet. Its candidate's key is {@code null} when the address is none, or was there before. */
    record Row(Candidate candidate, Outcome outcome, String reason) {
        Row {
            reason = Texts.fit(reason, Decided.MOST_REASON);
        }
    }

    /** The key under which a member is told from others; {@code null} when the address is none. */
    static String key(Member member) {
        try {
            return EmailAddress.parse(member.address()).key();
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /**
     * @param known keys among the page's that have rows already
     * @param from position of the first
     */
    static List<Row> rows(List<Member> page, Set<String> known, long from) {
        Set<String> seen = new HashSet<>(known);
        List<Row> rows = new ArrayList<>();
        for (Member member : page) {
            rows.add(row(member, from + rows.size(), seen));
        }
        return rows;
    }

    private static Row row(Member member, long position, Set<String> seen) {
        String key = key(member);
        if (key == null) {
            return new Row(candidate(member, position, null, null), Outcome.FAILED, wrong(member));
        }
        if (!seen.add(key)) {
            return new Row(candidate(member, position, null, null), Outcome.DUPLICATE, null);
        }
        try {
            return new Row(candidate(member, position, key, json(member.attributes())), Outcome.WAITING, null);
        } catch (IllegalArgumentException e) {
            return new Row(candidate(member, position, key, null), Outcome.FAILED, "attributes: " + e.getMessage());
        }
    }

    private static String wrong(Member member) {
        try {
            EmailAddress.parse(member.address());
            return null;
        } catch (IllegalArgumentException e) {
            return "address " + e.getMessage();
        }
    }

    private static String json(Map<String, Object> attributes) {
        if (attributes == null || attributes.isEmpty()) {
            return null;
        }
        String json = JsonData.json(attributes).toString();
        if (json.length() > MOST_ATTRIBUTES) {
            throw new IllegalArgumentException(
                    json.length() + " characters of JSON are too many, " + MOST_ATTRIBUTES + " are allowed");
        }
        return json;
    }

    private static Candidate candidate(Member member, long position, String key, String attributes) {
        String address = fit(member.address() == null ? "" : member.address(), MOST_ADDRESS);
        String domain = address.substring(address.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
        return new Candidate(
                position,
                key,
                address,
                fit(domain, MOST_DOMAIN),
                fit(member.name(), MOST_NAME),
                member.language() != null && LanguageTag.is(member.language()) ? member.language() : null,
                ZoneName.is(member.zone()) ? member.zone() : null,
                attributes);
    }

    private static String fit(String text, int most) {
        return text == null ? null : Texts.fit(text.replaceAll("\\p{Cntrl}", " "), most);
    }
}
