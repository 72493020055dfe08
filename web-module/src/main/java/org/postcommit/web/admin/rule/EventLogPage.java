package org.postcommit.web.admin.rule;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.postcommit.api.admin.Page;
import org.postcommit.api.rule.EvaluationRow;
import org.postcommit.api.rule.RuleAdmin;
import org.postcommit.api.rule.Verdict;
import org.postcommit.web.admin.ListTable;
import org.postcommit.web.admin.Pages;
import org.postcommit.web.admin.Typed;

/** Which rules fired or failed, newest first. */
@Named
@ViewScoped
public class EventLogPage implements Serializable {

    private static final long serialVersionUID = 1;
    private static final List<Verdict> LOGGED = List.of(Verdict.FIRED, Verdict.FAILED);

    @EJB
    private RuleAdmin admin;

    @Inject
    private HttpServletRequest request;

    private final Pages<EvaluationRow> list = new Pages<>(this::find);
    private String rule;
    private Verdict verdict;

    @PostConstruct
    void open() {
        rule = request.getParameter("rule");
        String asked = String.valueOf(request.getParameter("verdict")).toUpperCase(Locale.ROOT);
        verdict = Stream.of(Verdict.values())
                .filter(one -> LOGGED.contains(one) && one.name().equals(asked))
                .findFirst()
                .orElse(null);
    }

    private Page<EvaluationRow> find(int page, int size) {
        return admin.evaluations(Typed.line(rule), verdict, page, size);
    }

    public void filter() {
        list.refresh();
        ListTable.toFirstPage();
    }

    public List<Verdict> getVerdicts() {
        return LOGGED;
    }

    public boolean isUnrestricted() {
        return Typed.line(rule) == null && verdict == null;
    }

    public Pages<EvaluationRow> getList() {
        return list;
    }

    public String getRule() {
        return rule;
    }

    public void setRule(String rule) {
        this.rule = rule;
    }

    public Verdict getVerdict() {
        return verdict;
    }

    public void setVerdict(Verdict verdict) {
        this.verdict = verdict;
    }
}
