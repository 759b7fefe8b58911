package io.aftersales.claims.process;

import static io.aftersales.claims.process.ClaimFormVariables.KIND;
import static io.aftersales.claims.process.ClaimFormVariables.PRODUCT_LINE;
import static io.aftersales.claims.process.ClaimFormVariables.PRODUCT_MODEL;
import static io.aftersales.claims.process.ClaimFormVariables.PROOF_NUMBER;
import static io.aftersales.claims.process.ClaimFormVariables.PROOF_TYPE;
import static io.aftersales.claims.process.ClaimFormVariables.PURCHASE_DATE;
import static io.aftersales.claims.process.ClaimFormVariables.SERIAL_NUMBER;

import io.aftersales.cases.ProductApplication;
import io.aftersales.claims.ClaimApplication;
import io.aftersales.claims.RecordChange;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** The fields by which forms complete the record of a claim; a form may show some of them, or none. */
final class RecordForm {

    private RecordForm() {}

    static RecordChange take(DelegateExecution execution) {
        return new RecordChange(
                KIND.take(execution).orElse(null),
                PRODUCT_LINE.take(execution).orElse(null),
                new ProductApplication(
                        PRODUCT_MODEL.take(execution).orElse(null),
                        SERIAL_NUMBER.take(execution).orElse(null),
                        null),
                new ClaimApplication.Purchase(
                        PURCHASE_DATE.take(execution).orElse(null),
                        PROOF_TYPE.take(execution).orElse(null),
                        PROOF_NUMBER.take(execution).orElse(null)));
    }
}
