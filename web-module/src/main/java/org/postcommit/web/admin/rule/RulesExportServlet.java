package org.postcommit.web.admin.rule;

import jakarta.ejb.EJB;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.postcommit.api.rule.RuleAdmin;
import org.postcommit.web.admin.Download;

/** All event types and rules as a file, which can be imported elsewhere and kept under version control. */
@WebServlet("/admin/rules.json")
public class RulesExportServlet extends HttpServlet {

    private static final long serialVersionUID = 1;

    @EJB
    private transient RuleAdmin admin;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String json = JsonText.pretty(admin.exportJson());
        Download.text(response, "application/json", "rules.json");
        response.getWriter().write(json + "\n");
    }
}
