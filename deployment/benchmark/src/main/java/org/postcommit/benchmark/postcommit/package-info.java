/** An application beside Postcommit on the same WildFly, that sends its mail through it. */
package org.postcommit.benchmark.postcommit;
