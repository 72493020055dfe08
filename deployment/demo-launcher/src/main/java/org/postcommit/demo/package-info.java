/**
 * Starts the demo: server, shop, mail catcher, and a relay (RFC 5321) that can be switched busy or off. Rule: it speaks to
 * the server only as everybody else does, over HTTP and SMTP.
 */
package org.postcommit.demo;
