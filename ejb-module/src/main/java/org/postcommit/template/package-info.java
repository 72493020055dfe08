/**
 * What mails say: templates in versions and languages, and how they become mails.
 *
 * <p>Rule: a template sees plain values only, does a bounded amount of work, and names what it does not know.
 */
package org.postcommit.template;
