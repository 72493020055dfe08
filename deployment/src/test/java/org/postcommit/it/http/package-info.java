/** An HTTP server for webhooks to call. */
package org.postcommit.it.http;
