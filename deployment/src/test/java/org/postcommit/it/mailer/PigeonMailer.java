package org.postcommit.it.mailer;

import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.postcommit.api.mailer.Fault;
import org.postcommit.api.mailer.Mail;
import org.postcommit.api.mailer.Mailer;
import org.postcommit.api.mailer.Outcome;
import org.postcommit.api.mailer.Phase;

/** Hands mail to a gateway that speaks HTTP. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class PigeonMailer implements Mailer {

    @Resource(name = "loft") // an env-entry in web.xml
    String loft;

    private final HttpClient http = HttpClient.newHttpClient();

    @Override
    public String name() {
        return "pigeon";
    }

    @Override
    public String relay() {
        return loft;
    }

    @Override
    public Outcome send(Mail mail) {
        var request = HttpRequest.newBuilder(URI.create(loft))
                .timeout(mail.budget())
                .header("Mail-From", mail.envelope().from().address())
                .header("Rcpt-To", mail.envelope().recipient())
                .POST(HttpRequest.BodyPublishers.ofByteArray(mail.content()));
        try {
            int status = http.send(request.build(), HttpResponse.BodyHandlers.discarding())
                    .statusCode();
            var fault = Fault.of(Phase.BODY, "HTTP " + status);
            return status < 300
                    ? new Outcome.Accepted("HTTP " + status)
                    : status < 500 ? new Outcome.Permanent(fault) : new Outcome.Transient(fault);
        } catch (ConnectException e) {
            return new Outcome.RelayDown(Fault.of(Phase.CONNECT, e), false); // uses up no attempt
        } catch (IOException | InterruptedException e) {
            return new Outcome.Ambiguous(Fault.of(Phase.BODY, e)); // it may have been accepted
        }
    }
}
