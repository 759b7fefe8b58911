package io.aftersales.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** The form lets people type just as much as is taken. */
class ErasureFormLimitsTest {

    @Test
    void theReasonIsAsLongAsTheServerTakes() throws IOException {
        assertThat(field("privateReason").path("validate").path("maxLength").asInt())
                .isEqualTo(ErasureDesk.REASON_LENGTH);
    }

    @Test
    void theDecisionOffersWhatTheServerKnows() throws IOException {
        assertThat(field("privateDecision").path("values").findValuesAsText("value"))
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(ErasureDecision.values()).map(Enum::name).toList());
    }

    private static JsonNode field(String key) throws IOException {
        JsonNode form = new ObjectMapper()
                .readTree(Path.of("forms/erasure/decide-erasure.form").toFile());
        return StreamSupport.stream(form.path("components").spliterator(), false)
                .filter(component -> component.path("key").asText().equals(key))
                .findFirst()
                .orElseThrow();
    }
}
