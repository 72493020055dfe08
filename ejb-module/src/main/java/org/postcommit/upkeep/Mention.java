package org.postcommit.upkeep;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** An address in the middle of text or JSON: itself, not as a part of a longer one, in whatever case. */
class Mention {

    private final Pattern pattern;

    /** @param spellings of one address */
    Mention(List<String> spellings) {
        pattern = Pattern.compile(
                "(?<![\\p{L}\\p{N}._+-])(?:"
                        + spellings.stream().map(Mention::escaped).collect(Collectors.joining("|"))
                        + ")(?![\\p{L}\\p{N}-]|\\.[\\p{L}\\p{N}])",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /** JSON may write the {@code @} as an escape. */
    private static String escaped(String spelling) {
        int at = spelling.lastIndexOf('@');
        return Pattern.quote(spelling.substring(0, at)) + "(?:@|\\\\u0040)" + Pattern.quote(spelling.substring(at + 1));
    }

    boolean isIn(String text) {
        return text != null && pattern.matcher(text).find();
    }
}
