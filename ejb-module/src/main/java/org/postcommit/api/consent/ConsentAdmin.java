package org.postcommit.api.consent;

import java.util.List;
import org.postcommit.api.admin.CsvImportReport;
import org.postcommit.api.admin.Page;

/**
 * Who wants mail about what, and how we know. Campaigns write to those alone who want it: without a row nobody does, a
 * "no" for all stores beats everything, then a store's own row counts, then a "yes" for all stores. Looked at when a
 * campaign is expanded and again before each of its mails is sent. Nothing is forgotten: each change stays in the
 * history. Reading needs viewer, operator or admin, recording operator or admin, asking for confirmation producer too.
 */
public interface ConsentAdmin {

    /**
     * Those that match, latest first.
     *
     * @param q part of the address, in any case; {@code null} for all
     * @param topic in any case; {@code null} for all
     * @param store {@code null} for all rows, whatever their store
     * @param state GRANTED, DENIED or PENDING; {@code null} for all
     * @param page from 0
     * @param size rows per page, 1 to 500
     */
    Page<ConsentRow> find(String q, String topic, Integer store, ConsentState state, int page, int size);

    /**
     * @param address in any case
     * @throws org.postcommit.api.NotFoundException when nothing is known about it
     */
    ConsentDetail get(String address);

    /**
     * Records what somebody said, for example on paper. A "yes" to one store is no use while the person says no to all
     * of them.
     *
     * @throws InvalidConsentException naming everything that is wrong
     */
    ConsentRow record(ConsentForm form);

    /**
     * Double opt-in: asks the person by mail to confirm, by the template {@code consent-confirmation} where one is
     * published and in words of our own (English, German) where not. Until then what stood before stands; the link in
     * the mail is good for seven days.
     *
     * @param form its state does not matter
     * @throws InvalidConsentException naming everything that is wrong
     */
    ConsentRequest request(ConsentForm form);

    /**
     * Records that the person wants no more mail.
     *
     * @param topic {@code *} for everything
     * @param store 0 for all stores
     * @param evidence how we know, may be {@code null}
     * @throws InvalidConsentException naming everything that is wrong
     */
    void withdraw(String address, String topic, int store, String evidence);

    /**
     * Records consents from CSV with a header of the columns {@code address,topic,store,state,source,evidence,language,
     * at,recordedBy} in any order. Only the first two are needed; a line without the others says GRANTED, to all stores,
     * now. {@code recordedBy} may stand there and is not read. Lines that are wrong are left out and reported, and so are
     * those that say yes for somebody who has said no since.
     *
     * @param csv RFC 4180, at most 100,000 lines
     * @param dryRun only reports what would be done
     * @throws InvalidConsentException when the header is wrong or there are too many lines
     */
    CsvImportReport importCsv(String csv, boolean dryRun);

    /** What stands now, by address, ready to be imported again. */
    String exportCsv();

    /** By key. */
    List<Topic> topics();

    /**
     * @throws org.postcommit.api.NotFoundException when it has no words
     */
    Topic topic(String key);

    /**
     * Gives a topic words, or others. Needs admin.
     *
     * @throws InvalidConsentException naming everything that is wrong
     */
    Topic putTopic(Topic topic);

    /**
     * Takes the words away; consents to the topic stay. Needs admin.
     *
     * @throws org.postcommit.api.NotFoundException when it has none
     */
    void removeTopic(String key);
}
