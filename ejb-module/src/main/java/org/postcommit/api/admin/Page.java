package org.postcommit.api.admin;

import java.io.Serializable;
import java.util.List;

/**
 * One page of a list.
 *
 * @param total rows in the whole list
 */
public record Page<T extends Serializable>(List<T> items, int page, int size, long total) implements Serializable {}
