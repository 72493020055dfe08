/**
 * Maintenance commands: what keeps the tables small, forgets people, and proves the books.
 *
 * <p>Rule: rows are walked through in batches, each in a short transaction of its own; a dry run walks the same way with the
 * same conditions and counts where a run changes.
 */
package org.postcommit.upkeep;
