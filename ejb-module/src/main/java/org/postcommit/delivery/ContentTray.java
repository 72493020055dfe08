package org.postcommit.delivery;

import java.util.UUID;
import org.postcommit.message.ContentStore;

/** Holds the content used last: the recipients of a chunk mostly share it. */
class ContentTray {

    private UUID variantId;
    private byte[] content;

    /** Empty. */
    ContentTray() {}

    /** With a content that may not be in the store. */
    ContentTray(UUID variantId, byte[] content) {
        this.variantId = variantId;
        this.content = content;
    }

    /** The content of the variant, or {@code null} when it was purged. */
    byte[] take(UUID variant, ContentStore store) {
        if (!variant.equals(variantId)) {
            content = store.get(variant).orElse(null);
            variantId = variant;
        }
        return content;
    }
}
