package org.postcommit.bounce;

/**
 * A mail as the mailbox gave it.
 *
 * @param uidl what the mailbox calls it (RFC 1939 §7)
 * @param content its beginning, if it is large
 * @param size in bytes, as the mailbox tells
 */
@SuppressWarnings("ArrayRecordComponent") // handed on, never compared
record Fetched(String uidl, byte[] content, long size) {}
