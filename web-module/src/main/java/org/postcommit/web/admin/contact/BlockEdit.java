package org.postcommit.web.admin.contact;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.postcommit.api.contact.Condition;

/** Some comparisons that belong together. */
public class BlockEdit implements Serializable {

    private static final long serialVersionUID = 1;

    private boolean any;
    private final List<TestEdit> tests = new ArrayList<>();

    BlockEdit(boolean any) {
        this.any = any;
    }

    /** {@code null} when there is nothing in it. */
    Condition condition() {
        List<Condition> parts =
                tests.stream().map(TestEdit::test).map(Condition.class::cast).toList();
        return parts.isEmpty() ? null : parts.size() == 1 ? parts.get(0) : new Condition.Group(!any, parts);
    }

    void add(Condition.Test test) {
        tests.add(new TestEdit(test));
    }

    public void addTest() {
        tests.add(new TestEdit());
    }

    public void removeTest(TestEdit test) {
        tests.remove(test);
    }

    public boolean isAny() {
        return any;
    }

    public void setAny(boolean any) {
        this.any = any;
    }

    public List<TestEdit> getTests() {
        return tests;
    }
}
