package org.postcommit.it.inside;

import jakarta.ejb.Stateless;
import java.util.List;
import org.postcommit.api.directory.Directory;
import org.postcommit.api.directory.Person;

/** A customer's directory. */
@Stateless
public class StaffDirectory implements Directory {

    static final Person GRACE =
            new Person("grace", "Grace", List.of("grace@staff.example"), "en", "America/New_York", List.of("navy"));

    @Override
    public Person person(String id) {
        if (id.equals("broken")) {
            throw new IllegalStateException("the LDAP server is away");
        }
        return id.equals("grace") ? GRACE : null;
    }

    @Override
    public List<Person> group(String name) {
        return name.equals("navy") ? List.of(GRACE) : List.of();
    }

    @Override
    public Person byAddress(String address) {
        return address.equals("grace@staff.example") ? GRACE : null;
    }
}
