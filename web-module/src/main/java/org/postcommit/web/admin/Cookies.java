package org.postcommit.web.admin;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Optional;

/** What the pages remember in the browser. */
class Cookies {

    private Cookies() {}

    static Optional<String> value(HttpServletRequest request, String name) {
        return Arrays.stream(Optional.ofNullable(request.getCookies()).orElse(new Cookie[0]))
                .filter(cookie -> cookie.getName().equals(name))
                .map(Cookie::getValue)
                .findFirst();
    }

    /** The browser's time zone, the server's until the browser has named its own. */
    static ZoneId zone(HttpServletRequest request) {
        return value(request, "postcommit-zone").flatMap(Cookies::zone).orElseGet(ZoneId::systemDefault);
    }

    private static Optional<ZoneId> zone(String name) {
        try {
            return Optional.of(ZoneId.of(URLDecoder.decode(name, StandardCharsets.UTF_8)));
        } catch (DateTimeException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
