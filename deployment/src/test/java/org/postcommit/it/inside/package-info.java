/** Another deployment on the same server, with its own copy of the api classes, and its JTA transactions. */
package org.postcommit.it.inside;
