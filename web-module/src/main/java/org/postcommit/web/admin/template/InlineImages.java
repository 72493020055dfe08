package org.postcommit.web.admin.template;

import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.postcommit.api.template.TemplateImage;

/** Puts images into HTML for a browser, which knows nothing of {@code cid:} (RFC 2392). */
public class InlineImages {

    private static final Pattern CID = Pattern.compile("(?i)(?<=[\"'(=])(\\s*)cid:([A-Za-z0-9._-]+)");

    private final Map<String, TemplateImage> byName;

    public InlineImages(List<TemplateImage> images) {
        byName = images.stream()
                .collect(Collectors.toMap(TemplateImage::name, Function.identity(), (first, second) -> first));
    }

    public String into(String html) {
        return CID.matcher(html)
                .replaceAll(found -> Matcher.quoteReplacement(replacement(found.group(), found.group(2))));
    }

    private String replacement(String found, String name) {
        return byName.containsKey(name) ? address(byName.get(name)) : found;
    }

    static String address(TemplateImage image) {
        return "data:" + image.contentType() + ";base64," + Base64.getEncoder().encodeToString(image.content());
    }
}
