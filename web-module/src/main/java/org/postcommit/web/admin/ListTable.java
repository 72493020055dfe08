package org.postcommit.web.admin;

import jakarta.faces.context.FacesContext;
import org.primefaces.component.datatable.DataTable;

/** The table of a page that is a list. */
public final class ListTable {

    private ListTable() {}

    /** As what is on the page that was shown is not what was looked for. */
    public static void toFirstPage() {
        if (FacesContext.getCurrentInstance().getViewRoot().findComponent("list:table") instanceof DataTable table) {
            table.setFirst(0);
        }
    }
}
