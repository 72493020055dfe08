/** The least that has to be done: rows as the queue, batches, SMTP and MIME written by hand. Nothing a product could be. */
package org.postcommit.benchmark.floor;
