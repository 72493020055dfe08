package org.postcommit.webhook;

import java.net.Inet6Address;
import java.net.InetAddress;

/** Tells addresses of the public internet from those that lead into somebody's network (RFC 6890). */
final class PublicAddress {

    private PublicAddress() {}

    static boolean is(InetAddress address) {
        return !(address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()
                || isReserved(address));
    }

    private static boolean isReserved(InetAddress address) {
        byte[] bytes = address.getAddress();
        return address instanceof Inet6Address ? isReserved6(bytes) : isReserved4(bytes);
    }

    private static boolean isReserved4(byte[] bytes) {
        int first = bytes[0] & 0xff;
        int second = bytes[1] & 0xff;
        return first == 0
                || first == 100 && (second & 0xc0) == 64 // carrier-grade NAT
                || first == 192 && second == 0 && bytes[2] == 0
                || first == 198 && (second & 0xfe) == 18
                || first >= 240;
    }

    private static boolean isReserved6(byte[] bytes) {
        return (bytes[0] & 0xfe) == 0xfc // unique local
                || (bytes[0] & 0xe0) != 0x20 // what is not global unicast, translated IPv4 among it
                || bytes[0] == 0x20 && bytes[1] == 0x02; // 6to4 carries any IPv4 address
    }
}
