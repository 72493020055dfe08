/** The load every contender carries, run inside the contender's own process. */
package org.postcommit.benchmark.load;
