package org.postcommit.web.admin.template;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ShownSchemeTest {

    @Test
    void a_mail_that_knows_the_dark_is_shown_as_it_says() {
        String html = "<style>@media (prefers-color-scheme: dark) { p { color: white } }</style>";
        assertThat(ShownScheme.DARK.in(html)).isEqualTo("<style>@media (min-width: 0) { p { color: white } }</style>");
        assertThat(ShownScheme.LIGHT.in(html)).isEqualTo("<style>@media (max-width: 0) { p { color: white } }</style>");
    }

    @Test
    void a_mail_that_does_not_is_white_on_black() {
        assertThat(ShownScheme.DARK.in("<html><head lang=en></head><header></header></html>"))
                .isEqualTo(
                        "<html><head lang=en><meta name=\"color-scheme\" content=\"dark\"></head><header></header></html>");
        assertThat(ShownScheme.DARK.in("<p>")).startsWith("<meta");
        assertThat(ShownScheme.LIGHT.in("<p>")).isEqualTo("<p>");
    }

    @Test
    void what_is_not_known_is_light() {
        assertThat(ShownScheme.of("dark")).isEqualTo(ShownScheme.DARK);
        assertThat(ShownScheme.of(null)).isEqualTo(ShownScheme.LIGHT);
    }
}
