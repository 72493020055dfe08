/**
 * Campaigns in the admin page: the list, writing one step by step, and what becomes of it.
 *
 * <p>Rule: what a page shows comes from {@link org.postcommit.api.campaign.CampaignAdmin}.
 */
package org.postcommit.web.admin.campaign;
