/**
 * What readers of tracked mail set off without noticing: an image that is loaded, a link that is followed.
 *
 * <p>Rule: nobody is tracked unless a campaign asks for it; no address, host or program of a reader is kept.
 */
package org.postcommit.api.tracking;
