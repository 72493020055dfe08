package org.postcommit.example;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Anything that talks HTTP. */
public class ShippingByRest {

    void ship(String json, String password) throws IOException, InterruptedException {
        // README: REST
        String credentials = Base64.getEncoder().encodeToString(("shop:" + password).getBytes(StandardCharsets.UTF_8));
        HttpRequest request = HttpRequest.newBuilder(URI.create("https://server:8443/postcommit/api/v1/notifications"))
                .header("Authorization", "Basic " + credentials)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", "order-42-shipped")
                .POST(HttpRequest.BodyPublishers.ofString(json))
                .build();
        HttpResponse<String> answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        // end
        if (answer.statusCode() != 202) {
            throw new IOException(answer.body());
        }
    }
}
