/**
 * Contacts: whom campaigns can write to, and the segments they are picked by.
 *
 * <p>Rule: a member is told apart by its address in lower case. Source: RFC 4180 (CSV).
 */
package org.postcommit.contact;
