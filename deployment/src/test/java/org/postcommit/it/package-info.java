/** What the product promises, shown from outside: through REST, against a relay that follows a script, on a real server. */
package org.postcommit.it;
