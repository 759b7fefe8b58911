package io.aftersales.fees;

/** What the fees ask of the processes that move them; implemented beside the models. */
public interface FeeProcess {

    /**
     * Finance has a sheet to review: starts {@code fee-review}. No effect while one of that claim runs.
     *
     * @param engineer who corrects it if finance sends it back
     */
    void reviewDue(String claimNumber, String engineer);

    /**
     * A customer has to pay: starts {@code customer-charge}.
     *
     * @param negotiatedFirst whether the charge is negotiated before it is collected (F16)
     */
    void chargeDue(String claimNumber, boolean negotiatedFirst);
}
