/**
 * The pages about rules and events: who gets a mail because of what, tried out before it counts.
 *
 * <p>Rule: what is typed lives in an edit, a plain class that becomes a {@link org.postcommit.api.rule.Rule}; whether
 * it may be so, and what it would do, is asked of {@code org.postcommit.api.rule}.
 */
package org.postcommit.web.admin.rule;
