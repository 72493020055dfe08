package org.postcommit.submission;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Verifies Ed25519 signatures with nothing but the JDK, as RFC 6376 §6.1 tells it. */
record PlainDkim(PublicKey key) {

    private static final Pattern VALUE_OF_B = Pattern.compile("(?s)([;\\s]b=)[^;]*");

    /** A key as DNS has it (RFC 8463 §4). */
    static PlainDkim of(String base64) throws GeneralSecurityException {
        String der = "302a300506032b6570032100"
                + HexFormat.of().formatHex(Base64.getDecoder().decode(base64));
        var spec = new X509EncodedKeySpec(HexFormat.of().parseHex(der));
        return new PlainDkim(KeyFactory.getInstance("Ed25519").generatePublic(spec));
    }

    boolean verifies(byte[] mail) throws GeneralSecurityException {
        String text = new String(mail, StandardCharsets.ISO_8859_1);
        String[] fields = text.substring(0, text.indexOf("\r\n\r\n")).split("\r\n(?=[^ \t])");
        String field = Arrays.stream(fields)
                .filter(f -> f.startsWith("DKIM-Signature:") && f.contains("a=ed25519-sha256"))
                .findFirst()
                .orElseThrow();
        Map<String, String> tags = Arrays.stream(
                        field.substring(field.indexOf(':') + 1).split(";"))
                .map(tag -> tag.replaceAll("\\s", "").split("=", 2))
                .collect(Collectors.toMap(tag -> tag[0], tag -> tag[1]));
        String body = text.substring(text.indexOf("\r\n\r\n") + 4);
        return tags.get("bh").equals(Base64.getEncoder().encodeToString(sha256(relaxed(body))))
                && signed(fields, tags.get("h"), field, Base64.getDecoder().decode(tags.get("b")));
    }

    private boolean signed(String[] fields, String names, String field, byte[] value) throws GeneralSecurityException {
        var data = new StringBuilder();
        boolean[] used = new boolean[fields.length];
        for (String name : names.split(":")) {
            for (int i = fields.length - 1; i >= 0; i--) {
                if (!used[i] && fields[i].toLowerCase(Locale.ROOT).startsWith(name.toLowerCase(Locale.ROOT) + ":")) {
                    used[i] = true;
                    data.append(header(fields[i])).append("\r\n");
                    break;
                }
            }
        }
        data.append(header(VALUE_OF_B.matcher(field).replaceFirst("$1")));
        var signature = Signature.getInstance("Ed25519");
        signature.initVerify(key);
        signature.update(sha256(data.toString()));
        return signature.verify(value);
    }

    private static String header(String field) {
        String[] parts = field.split(":", 2);
        return parts[0].strip().toLowerCase(Locale.ROOT) + ":"
                + parts[1].replace("\r\n", "").replaceAll("[ \t]+", " ").strip();
    }

    private static String relaxed(String body) {
        String lines = body.replaceAll("[ \t]+", " ").replace(" \r\n", "\r\n");
        return lines.replaceAll("(\r\n)*\\z", "") + "\r\n";
    }

    private static byte[] sha256(String text) throws GeneralSecurityException {
        return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.ISO_8859_1));
    }
}
