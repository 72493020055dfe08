package org.postcommit.benchmark.postcommit;

import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.stream.Collectors;
import org.postcommit.api.DeliveryMode;
import org.postcommit.benchmark.load.Command;

/** Takes the benchmark's commands; the parameters {@code mode} and {@code business} say how it does what. */
@WebServlet("/*")
public class CommandServlet extends HttpServlet {

    private static final long serialVersionUID = 1;

    @EJB
    private transient Shop shop;

    @Resource
    private transient ManagedThreadFactory threads;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Map<String, String> parameters = request.getParameterMap().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue()[0]));
        var application = new ShopApplication(
                shop,
                DeliveryMode.valueOf(parameters.getOrDefault("mode", "QUEUE")),
                Business.valueOf(parameters.getOrDefault("business", "MAIL")));
        response.setContentType("text/plain");
        try {
            response.getWriter()
                    .write(Command.run(
                            application, threads, request.getPathInfo().substring(1), parameters));
        } catch (Exception e) {
            response.setStatus(HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
            response.getWriter().write(e.toString());
        }
    }
}
