package org.postcommit.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.postcommit.api.directory.Person;

/**
 * Who there is: the customer's directory is asked first, what it does not know our own table may know. Everything here
 * throws {@link org.postcommit.api.directory.DirectoryUnavailableException} when the customer's directory cannot be asked;
 * the transaction in progress goes on all the same.
 */
@ApplicationScoped
public class People {

    @Inject
    private CustomerDirectory customers;

    @Inject
    private PersonQuery own;

    public Optional<Person> person(String id) {
        return customers.person(id).or(() -> own.person(id));
    }

    /** Everybody in a group; of the two directories the first that knows it counts. Empty when there is no such group. */
    public List<Person> group(String name) {
        List<Person> people = customers.group(name);
        return people.isEmpty() ? own.group(name) : people;
    }

    public Optional<Person> byAddress(String address) {
        return customers.byAddress(address).or(() -> own.byAddress(address));
    }
}
