package org.postcommit.delivery;

import java.util.Map;
import java.util.UUID;
import org.postcommit.message.ContentStore;

/** Holds the content used last: the recipients of a chunk mostly share it. */
class ContentTray {

    private final Map<UUID, byte[]> atHand;
    private UUID variantId;
    private byte[] content;

    /** @param atHand contents that need not be read */
    ContentTray(Map<UUID, byte[]> atHand) {
        this.atHand = atHand;
    }

    /** The content of the variant, or {@code null} when it was purged. */
    byte[] take(UUID variant, ContentStore store) {
        if (!variant.equals(variantId)) {
            content = atHand.containsKey(variant)
                    ? atHand.get(variant)
                    : store.get(variant).orElse(null);
            variantId = variant;
        }
        return content;
    }
}
