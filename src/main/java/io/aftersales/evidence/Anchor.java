package io.aftersales.evidence;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A place in the chain and its hash. Who kept one finds out whether anything up to there was changed since, also by
 * somebody who made all hashes anew.
 *
 * @param seal from 1; 0 before the first event
 * @param hash in hexadecimal digits
 */
public record Anchor(long seal, String hash) {

    /** Where every chain begins. */
    public static final Anchor START = new Anchor(0, "0".repeat(64));

    /** Returns the place of the event that follows here. */
    Anchor next(EvidenceEvent event) {
        long next = seal + 1;
        return new Anchor(next, sha256(hash + "\t" + next + "\t" + event.row()));
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This Java has no SHA-256", e);
        }
    }
}
