package io.aftersales.complaints;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.aftersales.cases.ContactFields;
import io.aftersales.cases.CustomerFields;
import io.aftersales.cases.ProductFields;
import io.aftersales.money.Amounts;
import io.aftersales.testing.FormTexts;
import java.io.IOException;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Forms let people type just as much as is taken. */
class ComplaintFormLimitsTest {

    private static final int NUMBER_LENGTH = "CP-20261123-000001".length();

    /** All other texts take what people write about a complaint. */
    private static final Map<String, Integer> SHORT = Map.ofEntries(
            Map.entry("privateCustomerName", CustomerFields.MAX_NAME_LENGTH),
            Map.entry("privateCustomerPhone", ContactFields.MAX_PHONE_LENGTH),
            Map.entry("privateCustomerEmail", ContactFields.MAX_EMAIL_LENGTH),
            Map.entry("privateCustomerAddress", CustomerFields.MAX_ADDRESS_LENGTH),
            Map.entry("privateProductModel", ProductFields.MAX_PRODUCT_LENGTH),
            Map.entry("privateSerialNumber", ProductFields.MAX_SERIAL_NUMBER_LENGTH),
            Map.entry("privateImprovementDepartment", Improvements.MAX_DEPARTMENT_LENGTH),
            Map.entry("privateCost", Amounts.MAX_LENGTH),
            Map.entry("privateAnsweredBy", CustomerFields.MAX_NAME_LENGTH),
            Map.entry("privateOwner", Responsibilities.MAX_USER_LENGTH),
            Map.entry("privateComplainedAbout", Responsibilities.MAX_USER_LENGTH),
            Map.entry("privateCoordinator", Responsibilities.MAX_USER_LENGTH),
            Map.entry("privateClaimNumber", NUMBER_LENGTH),
            Map.entry("privateComplaintNumber", NUMBER_LENGTH),
            Map.entry("privateMergeInto", NUMBER_LENGTH));

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("texts")
    void aFormTakesAsMuchAsTheServer(String form, String key, JsonNode field) {
        assertThat(field.path("validate").path("maxLength").asInt())
                .isEqualTo(SHORT.getOrDefault(key, ComplaintCheck.MAX_TEXT_LENGTH));
    }

    static Stream<Arguments> texts() throws IOException {
        return FormTexts.of("complaints");
    }
}
