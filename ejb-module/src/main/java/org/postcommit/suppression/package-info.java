/**
 * Addresses that are not written to, with the reason and its evidence.
 *
 * <p>Rule: addresses are compared without regard to case.
 */
package org.postcommit.suppression;
