package org.postcommit.web.admin.template;

import java.util.regex.Pattern;

/** About how much room a mail takes; rather a little more than too little. */
class Height {

    private static final Pattern UNSEEN = Pattern.compile("(?is)<(style|title)\\b.*?</\\1>|<[^>]*>|\\s+");
    private static final Pattern BLOCK =
            Pattern.compile("(?i)<(?:p|li|tr|h[1-6]|br|hr|img|table|ul|ol|blockquote|pre)\\b");
    private static final int MARGINS = 200;
    private static final int PER_BLOCK = 42;
    private static final int PER_LINE = 24;
    private static final int CHARACTERS_IN_LINE = 70;

    private Height() {}

    /** In pixels. */
    static int of(String html) {
        int characters = UNSEEN.matcher(html).replaceAll("").length();
        int blocks = (int) BLOCK.matcher(html).results().count();
        return MARGINS + blocks * PER_BLOCK + characters / CHARACTERS_IN_LINE * PER_LINE;
    }
}
