/**
 * The delivery modes: what becomes of a composed mail in the caller's transaction and right after its commit.
 *
 * <p>Rule: nothing that happens after the commit is thrown at the caller. A new mode is one class that implements
 * {@link org.postcommit.mode.Mode}.
 */
package org.postcommit.mode;
