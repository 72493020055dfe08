package org.postcommit.it;

import java.util.function.Consumer;
import org.postcommit.it.api.Api;

/** A campaign to so many contacts in a list, who have all agreed; ready to be scheduled. */
final class Newsletter {

    private Newsletter() {}

    /**
     * @param database runs a statement there
     * @param key names campaign, segment and template
     */
    static void prepare(Api api, Consumer<String> database, String key, int members) {
        String address = "lpad(i::text, 8, '0') || '@" + key + ".example.org'";
        String everybody = " from generate_series(1, " + members + ") i";
        database.accept(
                "insert into contact (id, address, address_key, created_at, updated_at) select gen_random_uuid(), "
                        + address + ", " + address + ", now(), now()" + everybody);
        database.accept("insert into segment (segment_key, name, kind, changed_at, changed_by) values ('" + key + "', '"
                + key + "', 'LIST', now(), 'it')");
        database.accept("insert into segment_member (segment_key, address_key, address) select '" + key + "', "
                + address + ", " + address + everybody);
        database.accept("insert into consent (address, topic, store, granted, source, changed_at) select " + address
                + ", '" + Crowd.TOPIC + "', 0, true, 'it', now()" + everybody);
        Crowd.accepted(api.put(
                "templates/" + key + "?publish=true",
                "{\"defaultLanguage\":\"en\",\"texts\":[{\"language\":\"en\",\"subject\":\"Hi " + key
                        + "\",\"text\":\"Hello {{ contact.address }}\"}],"
                        + "\"sample\":{\"contact\":{\"address\":\"ada@example.org\"}}}"));
        Crowd.accepted(api.put(
                "campaigns/" + key,
                "{\"template\":\"" + key + "\",\"segment\":\"" + key + "\",\"topic\":\"" + Crowd.TOPIC + "\"}"));
    }
}
