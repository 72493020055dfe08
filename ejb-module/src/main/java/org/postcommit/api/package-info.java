/**
 * What other applications compile against: service interfaces, requests, answers and exceptions, all of them
 * {@link java.io.Serializable} and made of JDK types only. Packed as the {@code ejb-client} jar.
 *
 * <p>Rule: nothing here knows how anything is done.
 */
package org.postcommit.api;
