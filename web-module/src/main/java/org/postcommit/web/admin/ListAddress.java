package org.postcommit.web.admin;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.postcommit.api.admin.PageRequest;

/** The part of the list that is shown, as the address names it: filter, order, page and size. */
class ListAddress {

    private static final List<Integer> SIZES = List.of(50, 25, 100);

    private ListAddress() {}

    static PageRequest start(Map<String, String[]> parameters) {
        ListOrder order = ListOrder.of(first(parameters, "sort"));
        int size = number(first(parameters, "size"));
        int page = number(first(parameters, "page"));
        return new PageRequest(
                Math.min(Math.max(page, 0), 1_000_000),
                SIZES.contains(size) ? size : SIZES.get(0),
                order.sort(),
                order.descending());
    }

    /** Parameters without a question mark; what is as usual is left out. */
    static String of(FilterForm form, PageRequest shown) {
        List<String> parameters = new ArrayList<>();
        if (!form.isUnrestricted()) {
            parameters.add(form.toQuery());
        }
        var order = new ListOrder(shown.sort(), shown.descending());
        if (!order.equals(ListOrder.NEWEST_FIRST)) {
            parameters.add("sort=" + order);
        }
        if (shown.size() != SIZES.get(0)) {
            parameters.add("size=" + shown.size());
        }
        if (shown.page() > 0) {
            parameters.add("page=" + shown.page());
        }
        return String.join("&", parameters);
    }

    private static String first(Map<String, String[]> parameters, String name) {
        String[] values = parameters.getOrDefault(name, new String[0]);
        return values.length == 0 ? null : values[0];
    }

    private static int number(String text) {
        try {
            return text == null ? 0 : Integer.parseInt(text);
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
