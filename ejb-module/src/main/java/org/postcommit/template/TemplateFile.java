package org.postcommit.template;

/** How the files are called in which people keep templates under version control: one directory for each template. */
final class TemplateFile {

    /** Everything but what has a file of its own. */
    static final String MAIN = "template.json";

    static final String SAMPLE = "sample.json";
    static final String IMAGES = "images/";

    /** After the language. */
    static final String SUBJECT = ".subject.txt";

    static final String HTML = ".html";
    static final String TEXT = ".txt";

    private TemplateFile() {}
}
