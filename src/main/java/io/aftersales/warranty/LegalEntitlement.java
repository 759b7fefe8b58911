package io.aftersales.warranty;

/**
 * What the law gives the customer.
 *
 * @param rule in words
 * @param clause article of the rule
 */
public record LegalEntitlement(Remedy remedy, String rule, String clause) {

    /** What the customer may ask for at his choice; a return includes an exchange. */
    public enum Remedy {
        RETURN,
        EXCHANGE
    }
}
