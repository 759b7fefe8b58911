package io.aftersales.reimbursements;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;

/** The number of an invoice as it is compared: however it is typed, it is the same invoice. */
final class InvoiceKey {

    private InvoiceKey() {}

    /** Returns letters and digits alone, in upper case and half width; empty when there are none. */
    static Optional<String> of(String written) {
        String key = Normalizer.normalize(written, Normalizer.Form.NFKC)
                .toUpperCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]", "");
        return key.isEmpty() ? Optional.empty() : Optional.of(key);
    }
}
