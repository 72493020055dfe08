/**
 * The operators' pages under {@code /postcommit/admin}: find recipients, see what happened to them, act on them.
 *
 * <p>Rule: a page asks the interfaces of {@code org.postcommit.api.admin} and shows the answer; who may do what is
 * decided there, a page only hides what would be refused.
 */
package org.postcommit.web.admin;
