/**
 * A small shop, an application of its own: it stores orders in its own database and hands its mails to Postcommit. Rule:
 * it knows nothing of Postcommit but {@code org.postcommit.api}.
 */
package org.postcommit.demo.shop;
