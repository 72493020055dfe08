package org.postcommit.it.mailer;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.postcommit.api.mailer.Mailer;
import org.postcommit.api.mailer.MailerContract;

/** The mailer of the README keeps what every mailer keeps. */
class PigeonMailerTest extends MailerContract {

    private final Loft loft = new Loft();
    private final PigeonMailer mailer = new PigeonMailer();

    @AfterEach
    void close() {
        loft.close();
    }

    @Override
    protected Mailer mailer() {
        mailer.loft = loft.address();
        return mailer;
    }

    @Override
    protected List<Arrival> arrivals() {
        return loft.arrivals();
    }

    @Override
    protected void relayGoesDown() {
        loft.close();
    }

    @Override
    protected void relayComesBack() {
        loft.open();
    }
}
