package org.postcommit.demo;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Postcommit's REST door as the demo user. */
final class RestClient {

    private final Browser browser = new Browser();
    private final String api;
    private final String authorization;

    RestClient(String api, DemoUser user) {
        this.api = api;
        authorization = "Basic "
                + Base64.getEncoder()
                        .encodeToString((user.name() + ":" + user.password()).getBytes(StandardCharsets.UTF_8));
    }

    /** One line of the list of recipients. */
    record Recipient(String id, String status, int failCount) {

        private static Recipient of(JsonObject line) {
            return new Recipient(line.getString("id"), line.getString("status"), line.getInt("failCount"));
        }
    }

    /** How many recipients have this address. */
    int count(String address) throws IOException {
        return search(address).getInt("total");
    }

    /** The recipient with this address, which has to be in use once. */
    Recipient recipient(String address) throws IOException {
        return search(address).getJsonArray("items").getValuesAs(JsonObject.class).stream()
                .filter(line -> line.getString("address").equals(address))
                .map(Recipient::of)
                .findFirst()
                .orElseThrow(() -> new IOException("no recipient " + address));
    }

    private JsonObject search(String address) throws IOException {
        var answer = browser.get(api + "recipients?q=" + Browser.encoded(address), "Authorization", authorization);
        return parsed(expected(200, answer));
    }

    void sendNow(Recipient recipient) throws IOException {
        String ids = Json.createObjectBuilder()
                .add("ids", Json.createArrayBuilder().add(recipient.id()))
                .build()
                .toString();
        expected(
                202,
                browser.post(
                        api + "recipients/send",
                        ids,
                        "Authorization",
                        authorization,
                        "Content-Type",
                        "application/json"));
    }

    void importTemplates(byte[] archive) throws IOException {
        imported(browser.post(
                api + "templates/import?publish=true",
                archive,
                "Authorization",
                authorization,
                "Content-Type",
                "application/zip"));
    }

    void importRules(String json) throws IOException {
        imported(browser.post(
                api + "rules/import", json, "Authorization", authorization, "Content-Type", "application/json"));
    }

    void put(String path, String json) throws IOException {
        expected(
                200, browser.put(api + path, json, "Authorization", authorization, "Content-Type", "application/json"));
    }

    void post(String path) throws IOException {
        expected(202, browser.post(api + path, "", "Authorization", authorization, "Content-Type", "application/json"));
    }

    JsonObject get(String path) throws IOException {
        return parsed(expected(200, browser.get(api + path, "Authorization", authorization)));
    }

    void importCsv(String path, String list) throws IOException {
        imported(browser.post(api + path, list, "Authorization", authorization, "Content-Type", "text/csv"));
    }

    private static void imported(HttpResponse<String> answer) throws IOException {
        if (!parsed(expected(200, answer)).getJsonArray("refused").isEmpty()) {
            throw new IOException("refused: " + answer.body());
        }
    }

    private static String expected(int status, HttpResponse<String> answer) throws IOException {
        if (answer.statusCode() != status) {
            throw new IOException(answer.uri() + " answered " + answer.statusCode() + ": " + answer.body());
        }
        return answer.body();
    }

    private static JsonObject parsed(String body) {
        try (var reader = Json.createReader(new StringReader(body))) {
            return reader.readObject();
        }
    }
}
