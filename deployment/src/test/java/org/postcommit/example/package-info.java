/** What the README shows, compiled. */
package org.postcommit.example;
