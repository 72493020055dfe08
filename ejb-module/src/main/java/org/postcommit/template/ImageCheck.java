package org.postcommit.template;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.postcommit.api.FieldError;
import org.postcommit.api.template.TemplateImage;

/** Finds everything that is wrong with a template's images. */
class ImageCheck {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,94}\\.(?:png|jpg|jpeg|gif)");
    private static final Set<String> TYPES = Set.of("image/png", "image/jpeg", "image/gif");
    private static final int MOST_BYTES = 512 * 1024;

    private final List<FieldError> errors = new ArrayList<>();

    List<FieldError> errorsIn(List<TemplateImage> images) {
        Set<String> seen = new HashSet<>();
        long bytes = 0;
        for (int i = 0; i < images.size(); i++) {
            TemplateImage image = images.get(i);
            String field = "images[" + i + "]";
            if (image.name() == null || !NAME.matcher(image.name()).matches()) {
                error(
                        field + ".name",
                        "has to be letters, digits, dots, hyphens and underscores, with .png, .jpg or .gif at the end");
            } else if (!seen.add(image.name())) {
                error(field + ".name", "is there twice");
            }
            if (image.contentType() == null || !TYPES.contains(image.contentType())) {
                error(
                        field + ".contentType",
                        "has to be one of " + TYPES.stream().sorted().toList());
            }
            if (image.content() == null || image.content().length == 0) {
                error(field + ".content", "is missing; in JSON it is base64");
            } else {
                bytes += image.content().length;
            }
        }
        if (bytes > MOST_BYTES) {
            error("images", "have " + bytes + " bytes; at most " + MOST_BYTES + " are allowed, make them smaller");
        }
        return errors;
    }

    private void error(String field, String message) {
        errors.add(new FieldError(field, message));
    }
}
