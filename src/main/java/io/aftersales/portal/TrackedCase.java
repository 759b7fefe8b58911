package io.aftersales.portal;

import io.aftersales.cases.CaseKind;
import java.util.UUID;

/**
 * A case that goes by a tracking code.
 *
 * @param number never told to who has not proved that the case is his
 */
record TrackedCase(CaseKind kind, String number, String code, UUID customer) {

    boolean claim() {
        return kind == CaseKind.CLAIM;
    }

    /** Never shows the code: this text may reach a log. */
    @Override
    public String toString() {
        return "TrackedCase[" + number + "]";
    }
}
