package org.postcommit.web.rest;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Refuses what says of itself that it is too large, before it is read; the server's own limit stops what says nothing. */
@WebFilter("/api/*")
public class BodyLimit extends HttpFilter {

    private static final long serialVersionUID = 1;
    /** 25 MiB of mail as base64, and some room for the rest. */
    private static final long MAX_BYTES = 35L << 20;
    /** Lists of contacts are not held in memory; the server's own limit is the same. */
    private static final long MAX_LIST = 100L << 20;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        boolean list = request.getRequestURI().endsWith("/api/v1/contacts/import");
        if (request.getContentLengthLong() > (list ? MAX_LIST : MAX_BYTES)) {
            Problem.of(
                            413,
                            list
                                    ? "The list is too large: it may have 100 MiB; import it in parts."
                                    : "The request is too large: a notification may have 25 MiB.")
                    .write(request, response);
            return;
        }
        chain.doFilter(request, response);
    }
}
