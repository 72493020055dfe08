package org.postcommit.api.template;

import java.io.Serializable;
import java.util.List;

/**
 * Who uses a template.
 *
 * @param templates keys of templates that extend or include it
 * @param rules keys of rules that send it
 * @param recipients how many recipients mails made from it have had
 */
public record TemplateUse(List<String> templates, List<String> rules, long recipients) implements Serializable {}
