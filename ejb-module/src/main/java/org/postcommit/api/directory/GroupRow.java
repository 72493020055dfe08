package org.postcommit.api.directory;

import java.io.Serializable;

/**
 * A group of Postcommit's own table.
 *
 * @param name one of its spellings, should there be more than one
 * @param size how many people are in it
 */
public record GroupRow(String name, long size) implements Serializable {}
