package org.postcommit.web.admin.rule;

import java.io.Serializable;
import java.util.List;
import org.postcommit.api.FieldError;
import org.postcommit.api.rule.Impact;
import org.postcommit.api.rule.Rule;
import org.postcommit.api.rule.RuleAdmin;

/** What a change of a rule would have meant. */
public class ImpactPanel implements Serializable {

    private static final long serialVersionUID = 1;

    private Impact impact;

    /**
     * @return what keeps the rule from being compared
     */
    List<FieldError> compare(Rule changed, RuleAdmin admin) {
        List<FieldError> obstacles = Trial.obstacles(admin.check(changed));
        impact = obstacles.isEmpty() ? admin.impact(changed) : null;
        return obstacles;
    }

    /** {@code null} until it was compared. */
    public Impact getImpact() {
        return impact;
    }
}
