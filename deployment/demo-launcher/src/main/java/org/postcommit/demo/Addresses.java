package org.postcommit.demo;

/** Where everything is found. */
record Addresses(String shop, String inbox, String postcommit) {

    static Addresses of(Ports ports) {
        String server = "http://127.0.0.1:" + ports.http();
        return new Addresses(server + "/shop/", "http://127.0.0.1:" + ports.inbox() + "/", server + "/postcommit");
    }

    String admin() {
        return postcommit + "/admin/recipients.xhtml";
    }

    String api() {
        return postcommit + "/api/v1/";
    }
}
