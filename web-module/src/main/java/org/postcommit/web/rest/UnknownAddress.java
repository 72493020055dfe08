package org.postcommit.web.rest;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** What lies beside the resources under /api: nothing, said as a problem and not as a page. */
@WebServlet("/api/*")
public class UnknownAddress extends HttpServlet {

    private static final long serialVersionUID = 1;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Problem.of(404, "There is nothing at this address.").write(request, response);
    }
}
