package io.aftersales.cases.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** In which language a customer is addressed who does not say. */
class CustomerLanguageTest {

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            nullValues = "-",
            value = {
                "-, zh",
                "'', zh",
                "en, en",
                "'en-GB, zh;q=0.5', en",
                "'zh-TW, en;q=0.5', zh",
                "'fr, en;q=0.1', en",
                "fr, zh",
                "'en;q=many', zh"
            })
    void itIsTheOneThatTheClientLikesBest(@Nullable String acceptLanguage, String language) {
        assertThat(CustomerLanguage.of(acceptLanguage)).isEqualTo(language);
    }
}
