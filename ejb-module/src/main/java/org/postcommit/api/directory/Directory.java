package org.postcommit.api.directory;

import jakarta.ejb.Remote;
import java.util.List;

/**
 * Knows people and groups. Postcommit has a table of its own; this is how a directory that is there already, such as an
 * LDAP server or the users of an application, is asked before it.
 *
 * <p>A session bean that implements it, in any deployment of the server, is used when {@code POSTCOMMIT_DIRECTORY} has
 * its JNDI name, for example {@code java:global/staff/StaffDirectory!org.postcommit.api.directory.Directory}. It may bring
 * a copy of these classes of its own: everything that goes in or out is passed by value. It is called by many threads at
 * once, outside of the transaction that the question came up in, and by whoever sends, so it must not ask for roles.
 *
 * <p>What it does not know is looked for in Postcommit's table. What it throws, and a bean that is not there, is reported
 * to whoever asked as {@link DirectoryUnavailableException}: a mail that nobody gets because a directory was down would go
 * unnoticed.
 */
@Remote
public interface Directory {

    /**
     * The person of this id.
     *
     * @param id as the event or rule has it
     * @return {@code null} when there is none
     */
    Person person(String id);

    /**
     * Everybody in a group, each once.
     *
     * @param name as the rule has it
     * @return empty when there is no such group
     */
    List<Person> group(String name);

    /**
     * Whose address it is.
     *
     * @param address an addr-spec, as the event has it; nobody minds the case
     * @return {@code null} when it is nobody's
     */
    Person byAddress(String address);
}
