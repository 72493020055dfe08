package org.postcommit.web.admin.contact;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.postcommit.api.contact.Condition;

/** A condition of two levels while somebody types; one that is deeper stays as it is. */
public class ConditionEdit implements Serializable {

    private static final long serialVersionUID = 1;

    private final List<BlockEdit> blocks = new ArrayList<>();
    private final Condition deep;
    private boolean any;

    ConditionEdit() {
        deep = null;
        addBlock();
    }

    ConditionEdit(Condition condition) {
        var outer = condition instanceof Condition.Group group ? group : new Condition.Group(true, List.of(condition));
        any = !outer.all();
        deep = outer.parts().stream().allMatch(ConditionEdit::isFlat) ? null : condition;
        if (deep == null) {
            read(outer);
        }
    }

    private static boolean isFlat(Condition part) {
        return part instanceof Condition.Test
                || part instanceof Condition.Group group
                        && group.parts().stream().allMatch(Condition.Test.class::isInstance);
    }

    /** Comparisons that stand by themselves become one block. */
    private void read(Condition.Group outer) {
        var loose = new BlockEdit(any);
        for (Condition part : outer.parts()) {
            if (part instanceof Condition.Test test) {
                loose.add(test);
            } else if (part instanceof Condition.Group group) {
                var block = new BlockEdit(!group.all());
                group.parts().forEach(test -> block.add((Condition.Test) test));
                blocks.add(block);
            }
        }
        if (blocks.isEmpty() || !loose.getTests().isEmpty()) {
            blocks.add(0, loose);
        }
    }

    /** What nobody has filled in means everybody. */
    Condition condition() {
        if (deep != null) {
            return deep;
        }
        List<Condition> parts = blocks.stream()
                .map(BlockEdit::condition)
                .filter(Objects::nonNull)
                .toList();
        return parts.size() == 1 && parts.get(0) instanceof Condition.Group only
                ? only
                : parts.isEmpty() ? Condition.EVERYBODY : new Condition.Group(!any, parts);
    }

    /** Another block is another way, so its comparisons are tied the other way round. */
    public void addBlock() {
        var block = new BlockEdit(!blocks.isEmpty() && !any);
        block.addTest();
        blocks.add(block);
    }

    public void remove(BlockEdit block, TestEdit test) {
        block.removeTest(test);
        if (block.getTests().isEmpty() && blocks.size() > 1) {
            blocks.remove(block);
        }
    }

    public List<BlockEdit> getBlocks() {
        return blocks;
    }

    /** The condition has more levels than the page shows. */
    public boolean isDeep() {
        return deep != null;
    }

    public boolean isAny() {
        return any;
    }

    public void setAny(boolean any) {
        this.any = any;
    }
}
