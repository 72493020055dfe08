package org.postcommit.it.inside;

import jakarta.annotation.Resource;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.postcommit.api.directory.DirectoryUnavailableException;
import org.postcommit.api.directory.Person;
import org.postcommit.directory.OwnPeople;
import org.postcommit.directory.People;

/** Lets another deployment ask what rules ask. */
@Stateless
public class PhoneBookBean implements PhoneBook {

    @Resource
    private SessionContext context;

    @Inject
    private People people;

    @Inject
    private OwnPeople own;

    @Override
    public Person person(String id) {
        return people.person(id).orElse(null);
    }

    @Override
    public List<Person> group(String name) {
        return people.group(name);
    }

    @Override
    public Person byAddress(String address) {
        return people.byAddress(address).orElse(null);
    }

    @Override
    public String failure(String id) {
        try {
            return "found " + people.person(id);
        } catch (DirectoryUnavailableException e) {
            return (context.getRollbackOnly() ? "spoilt: " : "goes on: ") + e.getMessage();
        }
    }

    @Override
    public void put(Person person) {
        own.put(person);
    }

    @Override
    public String importCsv(String csv) {
        var report = own.importCsv(csv, false);
        return report.added() + " added, " + report.changed() + " changed, " + report.unchanged() + " unchanged; "
                + own.exportCsv();
    }
}
