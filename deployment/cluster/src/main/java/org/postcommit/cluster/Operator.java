package org.postcommit.cluster;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;

/** The person who may see and do everything, with a password of its own in every run. */
record Operator(String name, String password) {

    static Operator ada() {
        byte[] random = new byte[9];
        new SecureRandom().nextBytes(random);
        return new Operator("ada", "Ada-" + Base64.getUrlEncoder().encodeToString(random));
    }

    /** Writes the user into the realm files of a stopped server. */
    void addTo(Path home, Path base) throws IOException {
        var command = new ProcessBuilder(
                        home.resolve("bin/add-user.sh").toString(),
                        "-a",
                        "-s",
                        "-sc",
                        base.resolve("configuration").toString(),
                        "-u",
                        name,
                        "-p",
                        password,
                        "-g",
                        "postcommit-admin")
                .redirectErrorStream(true)
                .redirectOutput(base.resolve("add-user.log").toFile());
        command.environment().put("JBOSS_HOME", home.toString());
        int exit = command.start().onExit().join().exitValue();
        if (exit != 0) {
            throw new IOException("add-user.sh ended with " + exit + ", see " + base.resolve("add-user.log"));
        }
    }
}
