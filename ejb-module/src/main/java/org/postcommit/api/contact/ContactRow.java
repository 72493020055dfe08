package org.postcommit.api.contact;

import java.io.Serializable;
import java.time.Instant;

/** A contact as it is stored. */
public record ContactRow(Contact contact, Instant createdAt, Instant updatedAt) implements Serializable {}
