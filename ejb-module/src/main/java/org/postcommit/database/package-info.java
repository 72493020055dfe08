/**
 * The database as every feature meets it: plain statements, and a transaction of one's own.
 *
 * <p>Rule: it knows no feature and no table. Source: JDBC 4.3, Jakarta Transactions 2.0.
 */
package org.postcommit.database;
