package org.postcommit.api.rule;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.postcommit.api.Addressee;
import org.postcommit.api.template.RenderedMail;

/**
 * What a rule would do with an event.
 *
 * @param reason the criterion that stopped it, or why it failed; {@code null} when it fires
 * @param sendAt when its mail would leave; {@code null} for at once
 * @param mails one per language of the recipients; empty when it does not fire
 */
public record RuleVerdict(
        String rule,
        String name,
        Verdict verdict,
        String reason,
        List<Addressee> to,
        List<Addressee> cc,
        List<Addressee> bcc,
        Instant sendAt,
        List<RenderedMail> mails)
        implements Serializable {}
