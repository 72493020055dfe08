/**
 * The admin page of consents: who wants mail about what, how we know, and the words for it.
 *
 * <p>Rule: page beans ask the api and hold what the page shows; who may do what is decided behind the api.
 */
package org.postcommit.web.admin.consent;
