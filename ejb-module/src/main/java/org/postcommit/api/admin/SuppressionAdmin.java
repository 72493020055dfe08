package org.postcommit.api.admin;

import java.util.List;

/**
 * The addresses that are not written to, whoever asks for it. Looked at when a notification is submitted and again
 * before each mail is sent; an entry that has expired holds up nobody. Reading needs viewer, operator or admin,
 * changing admin.
 */
public interface SuppressionAdmin {

    /**
     * Those that match, latest first; expired ones too.
     *
     * @param q part of the address, in any case; {@code null} for all
     * @param reason the whole reason, in any case; {@code null} for all
     * @param page from 0
     * @param size rows per page, 1 to 500
     */
    Page<SuppressionRow> find(String q, String reason, int page, int size);

    /** The reasons that are given, by name. */
    List<SuppressionReason> reasons();

    /**
     * @param address in any case
     * @throws org.postcommit.api.NotFoundException when it is not listed
     */
    SuppressionRow get(String address);

    /**
     * Lists an address, or puts this in the place of its entry. Mail to it that waits will not be sent.
     *
     * @throws org.postcommit.api.InvalidSuppressionException naming everything that is wrong
     */
    SuppressionRow add(SuppressionForm form);

    /**
     * Writes to the address again from now on. What was held up stays so until an operator sends it.
     *
     * @throws org.postcommit.api.NotFoundException when it is not listed
     */
    void remove(String address);

    /**
     * Adds and replaces entries from CSV with a header of the columns {@code address,reason,evidence,createdAt,
     * expiresAt,addedBy} in any order. Only the first is needed; where another is not there, addresses that are listed
     * keep what they have. {@code createdAt} and {@code addedBy} may stand there and are not read. Lines that are wrong
     * are left out and reported; nothing is removed.
     *
     * @param csv RFC 4180, at most 100,000 lines
     * @param dryRun only reports what would be done
     * @throws org.postcommit.api.InvalidSuppressionException when the header is wrong or there are too many lines
     */
    CsvImportReport importCsv(String csv, boolean dryRun);

    /** The whole list by address, ready to be imported again. */
    String exportCsv();
}
