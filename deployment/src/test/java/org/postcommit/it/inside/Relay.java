package org.postcommit.it.inside;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.ejb.Lock;
import jakarta.ejb.LockType;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import java.util.List;
import org.postcommit.it.smtp.ReceivedMail;
import org.postcommit.it.smtp.ScriptedSmtpServer;

/** The relay the server under test was told of; it lives in the same server. */
@Singleton
@Startup
@Lock(LockType.READ)
public class Relay {

    private ScriptedSmtpServer server;

    @PostConstruct
    void open() {
        server = new ScriptedSmtpServer(Integer.getInteger("postcommit.smtp.port"));
    }

    @PreDestroy
    void close() {
        server.close();
    }

    public List<ReceivedMail> mailsTo(String address) {
        return server.mailsTo(address);
    }
}
