package org.postcommit.bounce;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;

/** Keeps the beginning of what is written and lets the rest go. */
class FirstBytes extends OutputStream {

    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
    private final int most;

    FirstBytes(int most) {
        this.most = most;
    }

    @Override
    public void write(int octet) {
        if (kept.size() < most) {
            kept.write(octet);
        }
    }

    @Override
    public void write(byte[] octets, int from, int length) {
        kept.write(octets, from, Math.min(length, most - kept.size()));
    }

    byte[] bytes() {
        return kept.toByteArray();
    }
}
