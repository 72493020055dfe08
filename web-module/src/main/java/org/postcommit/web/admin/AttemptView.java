package org.postcommit.web.admin;

import java.util.ArrayList;
import java.util.List;
import org.postcommit.api.admin.AttemptRow;

/**
 * An attempt as the timeline shows it.
 *
 * @param number counted from the first attempt, which is 1
 * @param open whether its traceback is unfolded from the start
 */
public record AttemptView(int number, AttemptRow row, Traceback traceback, boolean open) {

    /** The latest traceback is the one somebody comes for. */
    static List<AttemptView> newestFirst(List<AttemptRow> attempts) {
        List<AttemptView> views = new ArrayList<>();
        for (int i = attempts.size() - 1; i >= 0; i--) {
            AttemptRow row = attempts.get(i);
            views.add(new AttemptView(i + 1, row, Traceback.of(row.traceback()), i == attempts.size() - 1));
        }
        return views;
    }
}
