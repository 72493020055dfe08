/** Postcommit and its peers under the same load in one run. */
package org.postcommit.benchmark;
