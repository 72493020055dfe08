/**
 * Lists that other programs write and read (RFC 4180), with a first line that names the columns.
 *
 * <p>Rule: one wrong line does not spoil the others; it says where it is and what is wrong with it.
 */
package org.postcommit.csv;
