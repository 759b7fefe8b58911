package io.aftersales.portal;

import io.aftersales.problems.Problems;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** A signature as the page hands it over: a picture in base 64. */
final class SignatureDrawing {

    static final String PREFIX = "data:image/png;base64,";

    private SignatureDrawing() {}

    /**
     * Returns the picture; empty when nothing was drawn.
     *
     * @throws io.aftersales.problems.InvalidInput if it is no picture
     */
    static byte[] read(@Nullable String written) {
        if (written == null || written.isBlank()) {
            return new byte[0];
        }
        if (written.startsWith(PREFIX)) {
            try {
                return Base64.getDecoder().decode(written.substring(PREFIX.length()));
            } catch (IllegalArgumentException e) {
                // told below
            }
        }
        Problems problems = new Problems();
        problems.reject("signature", null, "repairs.acceptance.signature");
        problems.throwIfAny();
        return new byte[0];
    }
}
