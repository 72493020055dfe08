package org.postcommit.web.admin;

import java.util.List;
import java.util.Map;
import org.postcommit.api.admin.Page;
import org.postcommit.api.directory.DirectoryAdmin;
import org.postcommit.api.directory.Person;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;

/** The people that match, one page at a time, as the table asks for them. */
public class PeopleList extends LazyDataModel<Person> {

    private static final long serialVersionUID = 1;
    private static final long UNKNOWN = -1;

    private final DirectoryAdmin admin;
    private String q;
    private String group;
    private long total;

    PeopleList(DirectoryAdmin admin, String q, String group) {
        this.admin = admin;
        narrow(q, group);
    }

    final void narrow(String newQ, String newGroup) {
        q = newQ;
        group = newGroup;
        total = UNKNOWN;
    }

    @Override
    public int count(Map<String, FilterMeta> ignored) {
        if (total == UNKNOWN) {
            total = admin.find(q, group, 0, 1).total();
        }
        return (int) Math.min(total, Integer.MAX_VALUE);
    }

    @Override
    public List<Person> load(int first, int size, Map<String, SortMeta> sort, Map<String, FilterMeta> ignored) {
        Page<Person> page = admin.find(q, group, first / size, size);
        total = page.total();
        return page.items();
    }

    @Override
    public String getRowKey(Person row) {
        return row.id();
    }
}
