/**
 * Settings, the clock, the node's identity, and the schema.
 *
 * <p>Rule: nobody else reads the environment or asks the system for the time.
 */
package org.postcommit.config;
