package org.postcommit.csv;

/**
 * On which lines keys were before, for millions of them: of each key it knows a hash of 64 bits and nothing else. That two
 * of a million keys have the same happens once in thirty million lists.
 */
class EarlierLines {

    private static final int START = 1 << 10;

    private long[] hashes = new long[START];
    private int[] lines = new int[START];
    private int size;

    /** The line the key was on before; 0 when it is new, and then this one is noted. */
    int before(String key, long line) {
        if (size * 2 >= hashes.length) {
            grow();
        }
        return put(hash(key), (int) Math.min(line, Integer.MAX_VALUE));
    }

    private int put(long hash, int line) {
        int mask = hashes.length - 1;
        int place = (int) hash & mask;
        while (lines[place] != 0 && hashes[place] != hash) {
            place = (place + 1) & mask;
        }
        int before = lines[place];
        if (before == 0) {
            hashes[place] = hash;
            lines[place] = line;
            size++;
        }
        return before;
    }

    private void grow() {
        long[] oldHashes = hashes;
        int[] oldLines = lines;
        hashes = new long[oldHashes.length * 2];
        lines = new int[oldLines.length * 2];
        size = 0;
        for (int i = 0; i < oldLines.length; i++) {
            if (oldLines[i] != 0) {
                put(oldHashes[i], oldLines[i]);
            }
        }
    }

    /** FNV-1a, then spread over all bits. */
    private static long hash(String key) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < key.length(); i++) {
            hash = (hash ^ key.charAt(i)) * 0x100000001b3L;
        }
        hash = (hash ^ (hash >>> 33)) * 0xff51afd7ed558ccdL;
        hash = (hash ^ (hash >>> 33)) * 0xc4ceb9fe1a85ec53L;
        return hash ^ (hash >>> 33);
    }
}
