/**
 * A relay that says what a test wants to hear (RFC 5321), including everything a well-behaved one never would.
 *
 * <p>Rule: knows nothing of the product.
 */
package org.postcommit.it.smtp;
