package org.postcommit.api.directory;

import java.util.List;
import org.postcommit.api.admin.CsvImportReport;
import org.postcommit.api.admin.Page;

/**
 * Postcommit's own table of people. Reading needs viewer, operator or admin; changing needs admin. A caller without the
 * role gets {@code jakarta.ejb.EJBAccessException}. People are ordered by id.
 *
 * <p>CSV (RFC 4180, commas, the text may begin with U+FEFF) has a header of these names, in any order: {@code id},
 * {@code name}, {@code addresses}, {@code language}, {@code zone}, {@code groups}. Several addresses or groups are separated
 * by {@code ;}. A cell that a spreadsheet would take for a formula has an apostrophe in front.
 */
public interface DirectoryAdmin {

    /** JNDI name of the directory that is asked before the table ({@code POSTCOMMIT_DIRECTORY}); {@code null} for none. */
    String askedFirst();

    /**
     * One page of people.
     *
     * @param q part of an id, a name or an address, in any case; everybody when {@code null}
     * @param group name of a group they are in, in any case; in any or none when {@code null}
     * @param page number of the page, from 0
     * @param size rows per page, 1 to {@link org.postcommit.api.admin.PageRequest#MAX_SIZE}
     */
    Page<Person> find(String q, String group, int page, int size);

    /**
     * @throws org.postcommit.api.NotFoundException when there is none
     */
    Person get(String id);

    /**
     * Adds a person, or puts one in the place of another of the same id.
     *
     * @return as it is stored
     * @throws InvalidPersonException naming everything that is wrong
     */
    Person put(Person person);

    /**
     * @throws org.postcommit.api.NotFoundException when there is none (any more)
     */
    void remove(String id);

    /** All groups with at least one person, by name. */
    List<GroupRow> groups();

    /**
     * Adds people and replaces those of the same id; nobody is removed. The columns {@code id} and {@code addresses} are
     * needed; for a column that is not there, people who are known keep what they have. Lines that are wrong are left out
     * and reported, the others are stored.
     *
     * @param csv at most 100,000 lines
     * @param dryRun only report what would be done
     * @throws InvalidPersonException when the header is wrong or there are too many lines
     */
    CsvImportReport importCsv(String csv, boolean dryRun);

    /** Everybody as CSV, ready to be imported again. */
    String exportCsv();
}
