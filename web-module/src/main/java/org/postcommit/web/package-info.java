/**
 * Everything that speaks HTTP: the REST door and the operators' pages.
 *
 * <p>Rule: knows {@code org.postcommit.api} and nothing else of Postcommit.
 */
package org.postcommit.web;
