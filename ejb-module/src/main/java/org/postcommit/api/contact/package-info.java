/**
 * Contacts and the segments they are picked by, for those who look after them.
 *
 * <p>Rule: nobody minds the case of an address.
 */
package org.postcommit.api.contact;
