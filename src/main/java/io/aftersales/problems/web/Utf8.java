package io.aftersales.problems.web;

import io.aftersales.problems.FieldProblem;
import io.aftersales.problems.InvalidInput;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.modulith.NamedInterface;

/** Reads files of spreadsheets, some of which save in other encodings: better refused than garbled. */
@NamedInterface("web")
public final class Utf8 {

    private Utf8() {}

    /**
     * Returns the text.
     *
     * @throws InvalidInput if the bytes are no UTF-8
     */
    public static String read(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new InvalidInput(List.of(new FieldProblem("csv", null, "problem.csv.encoding", List.of())));
        }
    }
}
