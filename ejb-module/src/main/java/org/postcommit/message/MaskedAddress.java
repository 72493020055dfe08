package org.postcommit.message;

/** An address as logs may show it: enough to recognise, too little to write to. */
public record MaskedAddress(String address) {

    @Override
    public String toString() {
        int at = address.lastIndexOf('@');
        return at < 1 ? "***" : address.charAt(0) + "***" + address.substring(at);
    }
}
