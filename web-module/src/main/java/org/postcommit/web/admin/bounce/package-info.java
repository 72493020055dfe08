/**
 * The pages about mail that came back and about the accounts.
 *
 * <p>Rule: what a stranger wrote is shown as text.
 */
package org.postcommit.web.admin.bounce;
