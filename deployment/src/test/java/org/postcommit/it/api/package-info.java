/** The REST door as a test speaks to it. */
package org.postcommit.it.api;
