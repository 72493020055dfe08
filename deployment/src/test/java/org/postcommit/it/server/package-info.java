/** A real server, its database and its broker: started, broken, killed and looked into by tests. */
package org.postcommit.it.server;
