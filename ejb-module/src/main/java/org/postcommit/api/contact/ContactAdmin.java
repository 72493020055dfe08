package org.postcommit.api.contact;

import java.io.InputStream;
import java.io.Writer;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.postcommit.api.admin.Page;

/**
 * The contacts. Reading needs viewer, operator or admin; changing needs admin. A caller without the role gets
 * {@code jakarta.ejb.EJBAccessException}. Contacts are ordered by address, in lower case.
 *
 * <p>CSV (RFC 4180, commas, UTF-8) has a header that names its columns, in any order: {@code address} is needed,
 * {@code name}, {@code language} and {@code zone} are known, every other column is an attribute. A cell that is a number
 * or {@code true} or {@code false} is one, an empty cell means that it is not known. A cell that a spreadsheet would take
 * for a formula has an apostrophe in front.
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

    /**
     * Begins to add contacts and to change those of the same address, in the background; nobody is removed. For a column
     * that is not there, contacts who are known keep what they have. Lines that are wrong are left out and reported, the
     * others are stored, some hundred in a transaction. However long the list is, a few of its lines are held at a time.
     *
     * @param csv read to its end before this returns
     * @param fileName to be recognised by
     * @param dryRun only report what would be done; the list is kept for {@link #perform}
     * @throws InvalidContactException when the header is wrong
     * @throws org.postcommit.api.ConflictException when another import is running
     */
    ContactImport importCsv(InputStream csv, String fileName, boolean dryRun);

    /**
     * Begins to import what was only tried before.
     *
     * @param dryRun its id
     * @throws org.postcommit.api.ConflictException when the list is not on this server any more, or another import is
     *     running
     */
    ContactImport perform(UUID dryRun);

    /**
     * Waits for the end of an import that runs on this server.
     *
     * @param most for how long at most
     * @return how far it is by then
     * @throws org.postcommit.api.NotFoundException when there is none
     */
    ContactImport await(UUID id, Duration most);

    /** The first contacts of a list that was only tried, as they would be stored; empty when it is not here any more. */
    List<Contact> firstOf(UUID dryRun, int most);

    /**
     * @throws org.postcommit.api.NotFoundException when there is none
     */
    ContactImport getImport(UUID id);

    /** The latest imports and tries, without their refused lines. */
    List<ContactImport> imports(int most);

    /** Everybody as CSV, ready to be imported again. */
    void exportCsv(Writer csv);
}
