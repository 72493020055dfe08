package org.postcommit.api.admin;

import java.io.Serializable;
import java.util.List;

/** A recipient with its attempts, oldest first. */
public record RecipientDetail(RecipientRow recipient, List<AttemptRow> attempts) implements Serializable {}
