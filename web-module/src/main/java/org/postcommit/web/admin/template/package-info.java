/**
 * The pages for those who write templates: the list, and the editor with its live preview.
 *
 * <p>Rule: a page asks {@link org.postcommit.api.template.TemplateAdmin} and shows the answer; what is wrong with a
 * template is decided there.
 */
package org.postcommit.web.admin.template;
