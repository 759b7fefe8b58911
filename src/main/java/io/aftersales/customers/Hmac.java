package io.aftersales.customers;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Keyed hashes. */
final class Hmac {

    static final String NAME = "HmacSHA256";

    private Hmac() {}

    static byte[] of(SecretKeySpec key, String text) {
        try {
            Mac mac = Mac.getInstance(NAME);
            mac.init(key);
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java has no " + NAME, e);
        }
    }
}
