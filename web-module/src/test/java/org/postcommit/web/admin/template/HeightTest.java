package org.postcommit.web.admin.template;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HeightTest {

    @Test
    void more_lines_take_more_room_and_styles_take_none() {
        int one = Height.of("<html><head><style>p { color: red }</style></head><body><p>One</p></body></html>");
        assertThat(one).isEqualTo(Height.of("<p>One</p>")).isLessThan(300);
        assertThat(Height.of("<p>One</p>".repeat(40))).isGreaterThan(40 * 34);
        assertThat(Height.of("<p>" + "word ".repeat(1_000) + "</p>")).isGreaterThan(1_000);
    }
}
