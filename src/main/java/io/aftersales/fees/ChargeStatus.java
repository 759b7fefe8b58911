package io.aftersales.fees;

import io.aftersales.problems.Refused;
import java.util.Arrays;
import java.util.stream.Collectors;

/** How far the charge of a customer is. */
public enum ChargeStatus {
    DUE,
    /** The customer does not accept it: it is negotiated (FEE-12). */
    DISPUTED,
    PAID,
    /** He need not pay it, as was approved. */
    WAIVED;

    /** @throws Refused if the charge of that case, which is this far, is none of these */
    void expect(String claimNumber, ChargeStatus... allowed) {
        if (!Arrays.asList(allowed).contains(this)) {
            String expected = Arrays.stream(allowed).map(Enum::name).collect(Collectors.joining(", "));
            throw new Refused(Refused.Kind.CONFLICT, "fees.charge.status", claimNumber, name(), expected);
        }
    }
}
