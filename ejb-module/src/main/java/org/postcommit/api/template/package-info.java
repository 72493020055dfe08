/**
 * Templates: what mails say, per language, in versions that are drafts until somebody publishes them.
 *
 * <p>Rule: plain values, no entities.
 */
package org.postcommit.api.template;
