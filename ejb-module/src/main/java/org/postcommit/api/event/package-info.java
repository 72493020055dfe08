/**
 * What has happened to mail after it was accepted, told to whoever listens: as CDI event, on the JMS topic
 * {@code java:/jms/topic/PostcommitEvents}, and by webhook.
 *
 * <p>Rule: each event comes at least once, in no promised order; its id tells a repetition.
 */
package org.postcommit.api.event;
