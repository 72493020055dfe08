package org.postcommit.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.postcommit.api.directory.Directory;
import org.postcommit.api.directory.Person;
import org.postcommit.config.DirectorySettings;

/** The directory that the customer has brought along; knows nobody when there is none. */
@ApplicationScoped
class CustomerDirectory {

    @Inject
    private DirectorySettings settings;

    @Inject
    private DirectoryCall call;

    Optional<Person> person(String id) {
        return ask("person '" + id + "'", directory -> directory.person(id));
    }

    List<Person> group(String name) {
        return ask("group '" + name + "'", directory -> copy(directory.group(name)))
                .orElse(List.of());
    }

    Optional<Person> byAddress(String address) {
        return ask("an address", directory -> directory.byAddress(address));
    }

    private static List<Person> copy(List<Person> people) {
        return people == null ? List.of() : List.copyOf(people);
    }

    private <T> Optional<T> ask(String what, Function<Directory, T> question) {
        return settings.bean().map(name -> call.ask(name, what, question));
    }
}
