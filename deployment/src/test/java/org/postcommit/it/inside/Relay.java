package org.postcommit.it.inside;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.ejb.Lock;
import jakarta.ejb.LockType;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import java.util.List;
import org.postcommit.it.smtp.Answer;
import org.postcommit.it.smtp.ReceivedMail;
import org.postcommit.it.smtp.Script;
import org.postcommit.it.smtp.ScriptedSmtpServer;
import org.postcommit.it.smtp.Step;

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

    /** As if its machine had been switched off. */
    public void goDown() {
        server.goDown();
    }

    /** Listens and accepts everything again. */
    public void restore() {
        server.restore();
    }

    /** Refuses the next mail for the moment. */
    public void refuseOnce() {
        server.follows(Script.atFirst(1, Step.DOT, Answer.reply("451 4.3.0 busy")));
    }

    /** How many mails were accepted for addresses with this prefix. */
    public long mailsLike(String prefix) {
        return server.mails().stream()
                .filter(ReceivedMail::accepted)
                .flatMap(mail -> mail.recipients().stream())
                .filter(to -> to.startsWith(prefix))
                .count();
    }

    public List<ReceivedMail> mailsTo(String address) {
        return server.mailsTo(address);
    }
}
