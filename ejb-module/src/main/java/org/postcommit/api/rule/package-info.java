/**
 * Rules: which events lead to which mails, and to whom.
 *
 * <p>Rule: plain values, no entities.
 */
package org.postcommit.api.rule;
