package org.postcommit.web.rest;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** A body of text/csv, which is UTF-8 here. */
final class CsvBody {

    static final String MEDIA_TYPE = "text/csv";
    static final String MEDIA_TYPE_UTF_8 = "text/csv;charset=UTF-8";

    private CsvBody() {}

    /**
     * @throws BadRequest when it is something else
     */
    static String text(byte[] body) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new BadRequest("csv", "is not UTF-8; save the file as UTF-8 and send it again");
        }
    }
}
