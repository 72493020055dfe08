/**
 * Consent: who wants mail about what. Operators' door, and what a reader may do with a signed link alone.
 *
 * <p>Rule: nothing here needs more than the JDK.
 */
package org.postcommit.api.consent;
