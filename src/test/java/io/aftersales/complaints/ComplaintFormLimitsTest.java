package io.aftersales.complaints;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.aftersales.cases.ContactFields;
import io.aftersales.cases.CustomerFields;
import io.aftersales.cases.ProductFields;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Forms let people type just as much as is taken. */
class ComplaintFormLimitsTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> TEXTS = Set.of("textfield", "textarea");
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
        try (Stream<Path> forms = Files.list(Path.of("forms/complaints"))) {
            return forms.sorted().toList().stream().flatMap(ComplaintFormLimitsTest::textsOf);
        }
    }

    private static Stream<Arguments> textsOf(Path form) {
        return StreamSupport.stream(read(form).path("components").spliterator(), false)
                .filter(component -> TEXTS.contains(component.path("type").asText()))
                .map(component -> Arguments.of(
                        form.getFileName().toString(), component.path("key").asText(), component));
    }

    private static JsonNode read(Path form) {
        try (InputStream source = Files.newInputStream(form)) {
            return JSON.readTree(source);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
