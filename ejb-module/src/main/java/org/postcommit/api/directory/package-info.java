/**
 * People and groups, so that a rule can say whom to write to without knowing an address.
 *
 * <p>Rule: a directory answers questions; what it does not know is an answer too, and no error.
 */
package org.postcommit.api.directory;
