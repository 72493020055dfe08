/**
 * The operators' pages: one bean per page, all of it through {@link org.postcommit.api.admin}. Beans ask and show, they
 * decide nothing; who may act is decided by the session beans, pages only leave out what would be refused.
 */
package org.postcommit.web.admin;
