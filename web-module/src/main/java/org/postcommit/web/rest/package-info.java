/**
 * The REST door under {@code /postcommit/api/v1}: JSON in and out, problems as RFC 9457, HTTP Basic (RFC 7617) only.
 *
 * <p>Rule: a resource translates; what may be done, and by whom, is decided by the beans behind it.
 */
package org.postcommit.web.rest;
