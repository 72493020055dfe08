package org.postcommit.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.postcommit.api.mailer.Mailer;
import org.postcommit.mailer.SmtpMailer;

/** The mailers there are, by name. */
@ApplicationScoped
public class Mailers {

    @Inject
    @Any
    private Instance<Mailer> mailers;

    public Optional<Mailer> named(String name) {
        return mailers.stream().filter(mailer -> mailer.name().equals(name)).findFirst();
    }

    public SortedSet<String> names() {
        var names = new TreeSet<String>();
        mailers.forEach(mailer -> names.add(mailer.name()));
        return names;
    }

    public String standard() {
        return SmtpMailer.NAME;
    }
}
