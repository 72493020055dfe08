package org.postcommit.web.admin.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.postcommit.web.admin.template.DiffLine.Kind;

class LineDiffTest {

    @Test
    void equal_texts_have_no_difference() {
        assertThat(LineDiff.of("a\nb", "a\nb")).isEmpty();
        assertThat(LineDiff.of(null, null)).isEmpty();
    }

    /** One letter is one line; {@code =} is the same, {@code ~} changed, {@code -} removed, {@code +} added. */
    @ParameterizedTest
    @CsvSource({
        "abc,    abxc,   ==+=",
        "abxc,   abc,    ==-=",
        "abc,    axc,    =~=",
        "abc,    xyz,    ~~~",
        "abcdf,  acdef,  =-==+=",
        "aab,    ab,     =-=",
        "ab,     abab,   ==++",
        "x,      abx,    ++=",
        "abx,    x,      --=",
    })
    void what_both_have_in_the_same_order_is_the_same(String left, String right, String expected) {
        List<DiffLine> lines = LineDiff.of(lines(left), lines(right));
        assertThat(signs(lines)).isEqualTo(expected);
        assertThat(side(lines, true)).isEqualTo(left);
        assertThat(side(lines, false)).isEqualTo(right);
    }

    @Test
    void a_text_that_was_not_there_is_added_as_a_whole() {
        assertThat(LineDiff.of(null, "a\nb"))
                .containsExactly(
                        new DiffLine(Kind.ADDED, 0, null, 1, "a", 0), new DiffLine(Kind.ADDED, 0, null, 2, "b", 0));
    }

    @Test
    void lines_are_counted_on_both_sides() {
        assertThat(LineDiff.of("a\nb\nc", "a\nx\ny\nc"))
                .containsExactly(
                        new DiffLine(Kind.SAME, 1, "a", 1, "a", 0),
                        new DiffLine(Kind.CHANGED, 2, "b", 2, "x", 0),
                        new DiffLine(Kind.ADDED, 0, null, 3, "y", 0),
                        new DiffLine(Kind.SAME, 3, "c", 4, "c", 0));
    }

    @Test
    void what_is_equal_and_far_from_a_change_is_left_out() {
        String before = numbered(20);
        assertThat(LineDiff.of(before, before.replace("10", "ten")))
                .extracting(DiffLine::kind, DiffLine::leftNumber, DiffLine::skipped)
                .startsWith(tuple(Kind.SKIPPED, 0, 6), tuple(Kind.SAME, 7, 0))
                .endsWith(tuple(Kind.SAME, 13, 0), tuple(Kind.SKIPPED, 0, 7));
    }

    @Test
    void a_changed_line_shows_what_changed_in_it() {
        DiffLine line = LineDiff.of("Hello Ada!", "Hello Grace!").get(0);
        assertThat(List.of(line.start(), line.leftMiddle(), line.rightMiddle(), line.end()))
                .containsExactly("Hello ", "Ada", "Grace", "!");
    }

    @Test
    void characters_of_two_halves_stay_whole() {
        DiffLine line = LineDiff.of("x😀y", "x😁y").get(0);
        assertThat(List.of(line.start(), line.leftMiddle(), line.rightMiddle(), line.end()))
                .containsExactly("x", "😀", "😁", "y");
        DiffLine other = LineDiff.of("😀", "🨀").get(0);
        assertThat(other.leftMiddle() + other.rightMiddle()).isEqualTo("😀🨀");
    }

    @Test
    void very_long_texts_are_compared_without_filling_the_memory() {
        String before = numbered(30_000);
        String after = IntStream.rangeClosed(1, 30_000).mapToObj(i -> "x" + i).collect(Collectors.joining("\n"));
        assertThat(LineDiff.of(before, after)).hasSize(30_000).allMatch(line -> line.kind() == Kind.CHANGED);
    }

    private static String numbered(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(String::valueOf).collect(Collectors.joining("\n"));
    }

    private static String lines(String letters) {
        return letters.isEmpty() ? null : String.join("\n", letters.split(""));
    }

    private static String signs(List<DiffLine> lines) {
        return lines.stream()
                .map(line -> switch (line.kind()) {
                    case SAME -> "=";
                    case CHANGED -> "~";
                    case REMOVED -> "-";
                    case ADDED -> "+";
                    case SKIPPED -> "…";
                })
                .collect(Collectors.joining());
    }

    private static String side(List<DiffLine> lines, boolean left) {
        return lines.stream()
                .map(line -> left ? line.left() : line.right())
                .filter(text -> text != null)
                .collect(Collectors.joining());
    }
}
