package io.aftersales.repairs;

/** What a customer says to a quote. */
public enum ConsentAnswer {
    CONSENTED(QuoteStatus.CONSENTED),
    REFUSED(QuoteStatus.REFUSED),
    CHANGE_WANTED(QuoteStatus.CHANGE_WANTED);

    private final QuoteStatus status;

    ConsentAnswer(QuoteStatus status) {
        this.status = status;
    }

    QuoteStatus status() {
        return status;
    }
}
