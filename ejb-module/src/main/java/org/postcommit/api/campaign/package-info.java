/**
 * Campaigns: one template, one segment, a start time.
 *
 * <p>Rule: plain values, no entities.
 */
package org.postcommit.api.campaign;
