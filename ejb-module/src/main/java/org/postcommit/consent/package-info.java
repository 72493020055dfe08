/**
 * Consent: who wants mail about what, since when, and how we know.
 *
 * <p>Rule: no row, no mail; "no" for all stores beats everything. RFC 8058 (one-click), RFC 2369 (list headers).
 */
package org.postcommit.consent;
