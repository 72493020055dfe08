package org.postcommit.api.template;

/** What a template is for. */
public enum TemplateKind {
    /** A mail, with a subject. */
    MAIL,
    /** What mails extend: <code>{% extends "layout" %}</code>. */
    LAYOUT,
    /** What others include: <code>{% include "footer" %}</code>. */
    PARTIAL
}
