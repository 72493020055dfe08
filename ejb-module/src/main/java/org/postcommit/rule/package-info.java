/**
 * From events to mails: which rules an event meets, and whom they write to.
 *
 * <p>Rule: a rule is evaluated on loaded data by plain classes, so that a failing one is a value and harms nobody else.
 */
package org.postcommit.rule;
