package org.postcommit.it.inside;

import jakarta.ejb.Remote;
import java.util.List;
import org.postcommit.api.directory.Person;

/** What a rule inside the EAR would find out. */
@Remote
public interface PhoneBook {

    Person person(String id);

    List<Person> group(String name);

    Person byAddress(String address);

    /** Why somebody cannot be found out about, and whether the transaction can still commit. */
    String failure(String id);

    void put(Person person);

    String importCsv(String csv);
}
