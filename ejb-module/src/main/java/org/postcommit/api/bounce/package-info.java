/**
 * What came back: delivery reports, complaints and other mail in the inbound mailboxes.
 *
 * <p>Rule: only what nobody else can know, or can only have from the mail itself, has an effect.
 */
package org.postcommit.api.bounce;
