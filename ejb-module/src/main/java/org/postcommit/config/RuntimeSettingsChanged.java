package org.postcommit.config;

/** Some run-time setting has another value on this node now. */
public record RuntimeSettingsChanged() {}
