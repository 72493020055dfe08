package org.postcommit.web.reader;

import jakarta.ejb.EJB;
import jakarta.ejb.EJBException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Base64;
import org.postcommit.api.NotFoundException;
import org.postcommit.api.tracking.ReaderTracks;

/** An image of one transparent dot, at the end of mails of campaigns that ask for it. */
@WebServlet("/t/o/*")
public class OpenedServlet extends HttpServlet {

    private static final long serialVersionUID = 1;
    private static final String ENDING = ".gif";
    private static final byte[] DOT =
            Base64.getDecoder().decode("R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7");

    @EJB
    private transient ReaderTracks tracks;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = request.getPathInfo();
        if (path == null || !path.endsWith(ENDING)) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        try {
            tracks.opened(path.substring(1, path.length() - ENDING.length()));
        } catch (NotFoundException e) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
            return;
        } catch (EJBException e) {
            // the reader gets the image; that it was not counted is in the log
        }
        response.setHeader("Cache-Control", "no-store");
        response.setContentType("image/gif");
        response.getOutputStream().write(DOT);
    }

    /** Whoever only asks whether there is an image has not seen it. */
    @Override
    protected void doHead(HttpServletRequest request, HttpServletResponse response) {
        response.setContentType("image/gif");
    }
}
