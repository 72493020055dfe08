package org.postcommit.web.admin.template;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** An image as somebody uploads it. */
class ImageFile {

    /** What all images of a template may have together, in bytes. */
    static final long MOST = 512 << 10;

    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G'};
    private static final byte[] JPEG = {(byte) 0xff, (byte) 0xd8, (byte) 0xff};
    private static final byte[] GIF = "GIF8".getBytes(StandardCharsets.US_ASCII);

    private ImageFile() {}

    /** By the content: what a browser says follows the name. {@code null} when mails cannot have it. */
    static String type(byte[] content) {
        if (startsWith(content, PNG)) {
            return "image/png";
        }
        if (startsWith(content, JPEG)) {
            return "image/jpeg";
        }
        return startsWith(content, GIF) ? "image/gif" : null;
    }

    private static boolean startsWith(byte[] content, byte[] magic) {
        return content.length >= magic.length && Arrays.equals(content, 0, magic.length, magic, 0, magic.length);
    }

    /** What may stand after {@code cid:} in a template, with the type at its end as in an export. */
    static String name(String file, String type) {
        String name = file.replaceAll("(?i)\\.(png|jpe?g|gif)$", "")
                .replaceAll("[^A-Za-z0-9._-]+", "-")
                .replaceAll("^[-._]+", "");
        String stem = name.isEmpty() ? "image" : name.substring(0, Math.min(name.length(), 90));
        return stem + "." + type.substring(type.indexOf('/') + 1).replace("jpeg", "jpg");
    }
}
