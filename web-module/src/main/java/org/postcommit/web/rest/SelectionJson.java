package org.postcommit.web.rest;

import jakarta.ws.rs.core.MultivaluedHashMap;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.postcommit.api.FieldError;
import org.postcommit.api.admin.RecipientFilter;
import org.postcommit.api.admin.Selection;
import org.postcommit.api.json.JsonData;
import org.postcommit.api.json.JsonFields;

/**
 * The body of an action: {@code {"ids":[…]}} or {@code {"filter":{…}}} with the names of the query.
 *
 * @param evenIfSuppressed only for Send now
 */
record SelectionJson(Selection selection, boolean evenIfSuppressed) {

    private static final int MAX_IDS = 10_000;
    private static final List<String> TIMES_AND_TEXTS =
            List.of("type", "q", "createdFrom", "createdTo", "sentFrom", "sentTo");

    static SelectionJson parse(String body, boolean sends) {
        List<FieldError> errors = new ArrayList<>();
        var fields = new JsonFields(JsonData.object(body), "", errors);
        List<String> ids = fields.texts("ids");
        RecipientFilter filter = fields.object("filter", SelectionJson::filter);
        boolean evenIfSuppressed = sends && fields.flag("evenIfSuppressed");
        fields.refuseUnknown();
        if ((ids == null) == (filter == null) && errors.isEmpty()) {
            fields.error("ids", "or filter has to be given, and only one of them");
        }
        if (ids != null && ids.size() > MAX_IDS) {
            fields.error("ids", "has " + ids.size() + " entries; at most " + MAX_IDS + " are allowed, use a filter");
        }
        if (!errors.isEmpty()) {
            throw new BadRequest(errors);
        }
        return new SelectionJson(ids == null ? Selection.of(filter) : Selection.of(ids(ids)), evenIfSuppressed);
    }

    private static List<UUID> ids(List<String> texts) {
        return texts.stream().map(text -> Queries.id("ids", text)).toList();
    }

    private static RecipientFilter filter(JsonFields fields) {
        var parameters = new MultivaluedHashMap<String, String>();
        List<String> statuses = fields.texts("status");
        if (statuses != null) {
            parameters.put("status", statuses);
        }
        for (String name : TIMES_AND_TEXTS) {
            String text = fields.text(name);
            if (text != null) {
                parameters.add(name, text);
            }
        }
        var queries = new Queries(parameters);
        RecipientFilter filter = queries.filter();
        queries.refuseErrors();
        return filter;
    }
}
