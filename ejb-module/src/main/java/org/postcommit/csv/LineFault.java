package org.postcommit.csv;

/** Why nothing could be made of a line. */
public class LineFault extends RuntimeException {

    private static final long serialVersionUID = 1;

    public LineFault(String reason) {
        super(reason);
    }
}
