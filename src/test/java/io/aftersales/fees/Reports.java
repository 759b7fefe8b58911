package io.aftersales.fees;

/** What people hand over about fees, for tests. */
final class Reports {

    private Reports() {}

    static CollectionReport paid(String amount) {
        return new CollectionReport(
                "PAID", amount, "WECHAT", "W-1", "2026-11-22", "INVOICE", "王芳", "91310000MA1FL-5", null);
    }

    static CollectionReport disputed() {
        return new CollectionReport("DISPUTED", null, null, null, null, null, null, null, "The pump was new");
    }

    static LineChange travel(String detail, String internalCents) {
        return new LineChange(
                null,
                null,
                detail,
                FeeOffice.ENGINEER,
                null,
                null,
                null,
                null,
                internalCents,
                "T-7",
                "To the customer");
    }

    static LineChange charged(String chargeCents, String internalCents) {
        return new LineChange(
                null,
                null,
                "FREIGHT",
                FeeOffice.ENGINEER,
                null,
                null,
                null,
                chargeCents,
                internalCents,
                null,
                "By post");
    }

    static LineChange labour(String position, String minutes) {
        return new LineChange(
                position, null, "WORK", FeeOffice.ENGINEER, minutes, null, null, null, null, null, "Watch read");
    }

    static LineChange part(String code, String quantity) {
        return new LineChange(null, null, "PARTS", FeeOffice.ENGINEER, null, code, quantity, null, null, null, null);
    }

    static LineChange off(String position) {
        return new LineChange(position, "true", null, null, null, null, null, null, null, null, null);
    }
}
