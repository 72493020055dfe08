package org.postcommit.csv;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormulaTest {

    @ParameterizedTest
    @ValueSource(strings = {"\t=1+1", "\r=1", "\n\t-1", "\r\n@SUM(A1)"})
    void tabs_and_line_ends_before_a_formula_do_not_hide_it(String cell) {
        assertThat(Formula.quoted(cell)).isEqualTo("'" + cell);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+1",
                "-1",
                "@SUM(A1)",
                "'=1",
                "''-",
                "'",
                "'a",
                "a=1",
                "\t=1+1",
                "\r\n@x",
                "'\n+1",
                "\ta",
                ""
            })
    void a_formula_becomes_text_and_itself_again(String cell) {
        assertThat(Formula.quoted(cell))
                .doesNotStartWith("=")
                .doesNotStartWith("+")
                .doesNotStartWith("-")
                .doesNotStartWith("@");
        assertThat(Formula.unquoted(Formula.quoted(cell))).isEqualTo(cell);
    }
}
