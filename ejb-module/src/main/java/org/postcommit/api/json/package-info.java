/**
 * Reading notifications, and what else comes as JSON (RFC 8259), the same way at each door that takes it. Needs an
 * implementation of Jakarta JSON Processing, which every Jakarta EE server has.
 *
 * <p>Rule: reading is strict, and everything that is wrong is named at once with the path of its field.
 */
package org.postcommit.api.json;
