package org.postcommit.api.campaign;

import java.io.Serializable;
import org.postcommit.api.template.RenderedMail;

/**
 * What a member would get.
 *
 * @param address of the member
 * @param from envelope sender and From
 * @param replyTo where answers go; {@code null}: to the sender
 */
public record CampaignSample(String address, String from, String replyTo, RenderedMail mail) implements Serializable {}
