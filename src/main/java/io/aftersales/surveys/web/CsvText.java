package io.aftersales.surveys.web;

import io.aftersales.problems.FieldProblem;
import io.aftersales.problems.InvalidInput;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Reads files of spreadsheets, some of which save in other encodings: better refused than garbled. */
final class CsvText {

    private CsvText() {}

    /**
     * Returns the text.
     *
     * @throws InvalidInput if the bytes are no UTF-8
     */
    static String read(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new InvalidInput(List.of(new FieldProblem("csv", null, "surveys.csv.encoding", List.of())));
        }
    }
}
