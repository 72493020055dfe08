package org.postcommit.api.directory;

import org.postcommit.api.PostcommitException;

/** The directory that {@code POSTCOMMIT_DIRECTORY} names could not be asked, or failed to answer. */
public class DirectoryUnavailableException extends PostcommitException {

    public DirectoryUnavailableException(String message) {
        super(message);
    }
}
