/** Settings for tests of single classes. */
package org.postcommit.config;
