/** Clients in a virtual machine of their own, as they would be on another machine. */
package org.postcommit.it.remote;
