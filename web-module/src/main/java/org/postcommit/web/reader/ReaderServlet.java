package org.postcommit.web.reader;

import jakarta.ejb.EJB;
import jakarta.ejb.EJBException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.postcommit.api.consent.InvalidLinkException;
import org.postcommit.api.consent.ReaderConsent;

/** What the pages have in common: the link, the headers, and what is said when something is wrong. */
abstract class ReaderServlet extends HttpServlet {

    private static final long serialVersionUID = 1;
    private static final String POLICY = "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self';"
            + " base-uri 'none'; frame-ancestors 'none'";

    @EJB
    private transient ReaderConsent consent;

    ReaderConsent consent() {
        return consent;
    }

    /** What the reader gets to see; changes nothing. */
    abstract String shown(HttpServletRequest request, String link);

    /** Does what the reader wants. */
    abstract void wanted(HttpServletRequest request, HttpServletResponse response, ReaderForm form) throws IOException;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        answer(
                request,
                response,
                () -> write(response, shown(request, ReaderForm.of(request).link())));
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        answer(request, response, () -> wanted(request, response, ReaderForm.of(request)));
    }

    private static void answer(HttpServletRequest request, HttpServletResponse response, Work work) throws IOException {
        prepare(response);
        try {
            work.run();
        } catch (InvalidLinkException e) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            write(response, new Html(Words.of(request)).notice("invalid"));
        } catch (ReaderForm.TooLargeException e) {
            response.setStatus(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
            write(response, new Html(Words.of(request)).notice("invalid"));
        } catch (EJBException e) {
            writeFailed(response, new Html(Words.of(request)));
        }
    }

    /** What is true of all pages. */
    static void prepare(HttpServletResponse response) {
        response.setHeader("Content-Security-Policy", POLICY);
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Robots-Tag", "noindex, nofollow");
    }

    static void writeFailed(HttpServletResponse response, Html html) throws IOException {
        response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setHeader("Retry-After", "60");
        write(response, html.notice("failed"));
    }

    static void write(HttpServletResponse response, String html) throws IOException {
        write(response, "text/html", html);
    }

    static void write(HttpServletResponse response, String type, String text) throws IOException {
        response.setContentType(type);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getWriter().write(text);
    }

    private interface Work {
        void run() throws IOException;
    }
}
