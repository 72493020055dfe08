/**
 * People and groups: the customer's directory, then a table of our own, and how the table is filled.
 *
 * <p>Rule: a person whom nobody knows is an answer, a directory that cannot be asked is a failure. Source: RFC 4180 (CSV).
 */
package org.postcommit.directory;
