package org.postcommit.demo.shop;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.postcommit.api.DeliveryMode;
import org.postcommit.api.InvalidNotificationException;

/** The shop's one page. A form comes back as a redirect, so that reloading places no second order. */
@WebServlet({"", "/orders"})
public class ShopServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final List<String> ITEMS =
            List.of("A dozen stamps", "Fountain pen, blue", "Letter paper, 50 sheets", "Brass letter opener");

    @Inject
    private transient OrderDesk desk;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        show(request, response);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        request.setCharacterEncoding(StandardCharsets.UTF_8.name());
        String customer =
                Objects.requireNonNullElse(request.getParameter("customer"), "").strip();
        String item = Objects.requireNonNullElse(request.getParameter("item"), ITEMS.get(0));
        String language = "de".equals(request.getParameter("language")) ? "de" : "en";
        DeliveryMode mode = mode(request.getParameter("mode"));
        try {
            String ship = request.getParameter("ship");
            String outcome = ship == null
                    ? outcome(request.getParameter("then"), customer, language, item, mode)
                    : shipped(Long.parseLong(ship));
            response.sendRedirect(request.getContextPath() + "/?" + outcome);
        } catch (InvalidNotificationException e) {
            request.setAttribute("refused", e.getMessage());
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            show(request, response);
        }
    }

    private static DeliveryMode mode(String name) {
        return Arrays.stream(DeliveryMode.values())
                .filter(mode -> mode.name().equals(name))
                .findFirst()
                .orElse(DeliveryMode.QUEUE);
    }

    private String shipped(long number) {
        desk.ship(number);
        return "shipped=" + number;
    }

    private String outcome(String then, String customer, String language, String item, DeliveryMode mode) {
        if (!"fail".equals(then)) {
            return "placed=" + desk.place(customer, language, item, mode);
        }
        try {
            desk.placeAndFail(customer, language, item, mode);
            return "";
        } catch (PaymentDeclinedException e) {
            return "failed";
        }
    }

    private void show(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        request.setAttribute("items", ITEMS);
        request.setAttribute("modes", DeliveryMode.values());
        request.setAttribute("orders", desk.latest());
        request.setAttribute("inbox", System.getProperty("postcommit.demo.inbox"));
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader(
                "Content-Security-Policy",
                "default-src 'none'; style-src 'self'; img-src data:; base-uri 'none'; frame-ancestors 'none'");
        request.getRequestDispatcher("/WEB-INF/shop.jsp").forward(request, response);
    }
}
