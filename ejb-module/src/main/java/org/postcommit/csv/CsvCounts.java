package org.postcommit.csv;

/** What became of the lines of a list. */
public record CsvCounts(long added, long changed, long unchanged, long refused) {

    static final CsvCounts NONE = new CsvCounts(0, 0, 0, 0);

    CsvCounts plus(long moreAdded, long moreChanged, long moreUnchanged, long moreRefused) {
        return new CsvCounts(
                added + moreAdded, changed + moreChanged, unchanged + moreUnchanged, refused + moreRefused);
    }
}
