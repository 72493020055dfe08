/**
 * Events by HTTP: endpoints, what waits for each of them, and the signed calls.
 *
 * <p>Rule: an endpoint that fails costs its own events only; nothing here follows a redirect or believes an answer's body.
 */
package org.postcommit.webhook;
