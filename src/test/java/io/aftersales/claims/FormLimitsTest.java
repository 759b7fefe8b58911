package io.aftersales.claims;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.aftersales.cases.ContactFields;
import io.aftersales.cases.CustomerFields;
import io.aftersales.cases.ProductFields;
import io.aftersales.cases.ReceiptTimes;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Forms let people type just as much as is taken. */
class FormLimitsTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "register-claim, privateCustomerName, " + CustomerFields.MAX_NAME_LENGTH,
        "register-claim, privateCustomerPhone, " + ContactFields.MAX_PHONE_LENGTH,
        "register-claim, privateCustomerEmail, " + ContactFields.MAX_EMAIL_LENGTH,
        "register-claim, privateCustomerAddress, " + CustomerFields.MAX_ADDRESS_LENGTH,
        "register-claim, privateProductModel, " + ProductFields.MAX_PRODUCT_LENGTH,
        "register-claim, privateSerialNumber, " + ProductFields.MAX_SERIAL_NUMBER_LENGTH,
        "register-claim, privateProofNumber, " + ApplicationCheck.MAX_PROOF_NUMBER_LENGTH,
        "register-claim, privateSymptom, " + ApplicationCheck.MAX_SYMPTOM_LENGTH,
        "register-claim, privateLateEntryReason, " + ReceiptTimes.MAX_REASON_LENGTH,
        "contact-customer, privateCustomerPhone, " + ContactFields.MAX_PHONE_LENGTH,
        "contact-customer, privateCustomerEmail, " + ContactFields.MAX_EMAIL_LENGTH,
        "contact-customer, privateProductModel, " + ProductFields.MAX_PRODUCT_LENGTH,
        "contact-customer, privateSerialNumber, " + ProductFields.MAX_SERIAL_NUMBER_LENGTH,
        "contact-customer, privateProofNumber, " + ApplicationCheck.MAX_PROOF_NUMBER_LENGTH,
        "contact-customer, privateFault, " + ContactCheck.MAX_TEXT_LENGTH,
        "contact-customer, privateNote, " + ContactCheck.MAX_TEXT_LENGTH,
        "triage-claim, privateModeReason, " + ClaimTriage.MAX_TEXT_LENGTH,
        "guide-customer, privateSolution, " + ClaimTriage.MAX_TEXT_LENGTH,
        "read-customer-message, privateNote, " + CustomerMessages.MAX_TEXT_LENGTH,
        "decide-outcome, privateCause, " + ClaimClosing.MAX_TEXT_LENGTH
    })
    void aFormTakesAsMuchAsTheServer(String form, String key, int limit) throws IOException {
        JsonNode field = StreamSupport.stream(components(form).spliterator(), false)
                .filter(component -> component.path("key").asText().equals(key))
                .findFirst()
                .orElseThrow();

        assertThat(field.path("validate").path("maxLength").asInt()).isEqualTo(limit);
    }

    private static JsonNode components(String form) throws IOException {
        String resource = "/forms/claims/" + form + ".form";
        try (InputStream source =
                Objects.requireNonNull(FormLimitsTest.class.getResourceAsStream(resource), resource)) {
            return JSON.readTree(source).path("components");
        }
    }
}
