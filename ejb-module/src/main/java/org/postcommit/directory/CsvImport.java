package org.postcommit.directory;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.postcommit.api.FieldError;
import org.postcommit.api.directory.PeopleImport;
import org.postcommit.api.directory.PeopleImport.RefusedLine;
import org.postcommit.api.directory.Person;

/** Goes through the lines of a list and counts what becomes of them. */
class CsvImport {

    private static final int BATCH = 200;
    private static final Pattern ELEMENT = Pattern.compile("(address|group)(?:es|s)\\[(\\d+)]");

    private final People known;
    private final Changes changes;
    private final Map<String, Long> lineOfId = new HashMap<>();
    private final List<RefusedLine> refused = new ArrayList<>();
    private int added;
    private int changed;
    private int unchanged;

    /** Finds those there are of some ids, by id. */
    interface People {
        Map<String, Person> people(List<String> ids);
    }

    /** Takes what is new, and what is different now. */
    interface Changes {
        void make(List<Person> added, List<Person> changed);
    }

    CsvImport(People known, Changes changes) {
        this.known = known;
        this.changes = changes;
    }

    PeopleImport run(List<CsvLine> lines, boolean dryRun) {
        for (int from = 0; from < lines.size(); from += BATCH) {
            batch(lines.subList(from, Math.min(from + BATCH, lines.size())), dryRun);
        }
        return new PeopleImport(dryRun, added, changed, unchanged, refused);
    }

    private void batch(List<CsvLine> lines, boolean dryRun) {
        Map<String, Person> before =
                known.people(lines.stream().map(CsvLine::id).distinct().toList());
        List<Person> toAdd = new ArrayList<>();
        List<Person> toChange = new ArrayList<>();
        for (CsvLine line : lines) {
            Person old = before.get(line.id());
            Person now = person(line, old);
            if (now == null) {
                continue;
            }
            if (old == null) {
                toAdd.add(now);
            } else if (!old.equals(now)) {
                toChange.add(now);
            } else {
                unchanged++;
            }
        }
        added += toAdd.size();
        changed += toChange.size();
        if (!dryRun) {
            changes.make(toAdd, toChange);
        }
    }

    /** {@code null} for a line that is refused. */
    private Person person(CsvLine line, Person old) {
        if (line.fault() != null) {
            return refuse(line, line.fault());
        }
        PersonCheck check = new PersonCheck(line.person(old));
        if (!check.errors().isEmpty()) {
            return refuse(line, check.errors().stream().map(CsvImport::words).collect(Collectors.joining("; ")));
        }
        Long earlier = lineOfId.putIfAbsent(line.id(), line.number());
        return earlier == null ? check.person() : refuse(line, "id is that of line " + earlier + "; keep one of them");
    }

    private Person refuse(CsvLine line, String reason) {
        refused.add(new RefusedLine(line.number(), reason));
        return null;
    }

    /** What the JSON calls {@code addresses[0]} is the first address of the cell. */
    private static String words(FieldError error) {
        Matcher element = ELEMENT.matcher(error.field());
        String field =
                element.matches() ? element.group(1) + " " + (Integer.parseInt(element.group(2)) + 1) : error.field();
        return field + " " + error.message();
    }
}
