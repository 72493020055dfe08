/**
 * The operators' desk: looking at recipients and at what was rejected, and acting on them.
 *
 * <p>Rule: every action is one statement over its selection, however large, and is written down with who did it.
 */
package org.postcommit.operation;
