package org.postcommit.config;

import java.util.List;

/** Settings that are read once at start; with a fault in any of them nothing starts. */
public interface StartSettings {

    /** What is wrong, each with its cure; empty when all is well. */
    List<String> faults();
}
