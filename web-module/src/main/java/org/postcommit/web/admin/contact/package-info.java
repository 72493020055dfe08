/**
 * Contacts and segments in the admin pages.
 *
 * <p>Rule: nobody writes to people they have not seen the number of.
 */
package org.postcommit.web.admin.contact;
