package org.postcommit.api.contact;

import java.util.List;
import org.postcommit.api.admin.Page;

/**
 * The contacts. Reading needs viewer, operator or admin; changing needs admin. A caller without the role gets
 * {@code jakarta.ejb.EJBAccessException}. Contacts are ordered by address, in lower case.
 */
public interface ContactAdmin {

    /**
     * One page of contacts.
     *
     * @param q part of an address or a name, in any case; everybody when {@code null}
     * @param page number of the page, from 0
     * @param size rows per page, 1 to {@link org.postcommit.api.admin.PageRequest#MAX_SIZE}
     */
    Page<ContactRow> find(String q, int page, int size);

    /**
     * @throws org.postcommit.api.NotFoundException when there is none
     */
    ContactRow get(String address);

    /**
     * Adds a contact, or puts one in the place of another of the same address.
     *
     * @return as it is stored
     * @throws InvalidContactException naming everything that is wrong
     */
    ContactRow put(Contact contact);

    /**
     * @throws org.postcommit.api.NotFoundException when there is none (any more)
     */
    void remove(String address);

    /** The names of all attributes that any contact has, in order. */
    List<String> attributes();
}
