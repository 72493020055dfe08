package org.postcommit.csv;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormulaTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "'=1", "''-", "'", "'a", "a=1", ""})
    void a_formula_becomes_text_and_itself_again(String cell) {
        assertThat(Formula.quoted(cell))
                .doesNotStartWith("=")
                .doesNotStartWith("+")
                .doesNotStartWith("-")
                .doesNotStartWith("@");
        assertThat(Formula.unquoted(Formula.quoted(cell))).isEqualTo(cell);
    }
}
