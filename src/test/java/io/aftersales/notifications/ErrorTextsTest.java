package io.aftersales.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What may be kept of the words of others. */
class ErrorTextsTest {

    @ParameterizedTest
    @CsvSource({
        "550 5.1.1 <wang@example.com> unknown, 550 5.1.1 … unknown",
        "no subscriber +86 138 0000 0000 here, no subscriber … here",
        "no such user, no such user"
    })
    void addressesAndNumbersAreTakenOut(String text, String kept) {
        assertThat(ErrorTexts.withoutPersonalData(text)).isEqualTo(kept);
    }

    @Test
    @Timeout(60)
    void ofALongTextTheBeginningIsKept() {
        assertThat(ErrorTexts.withoutPersonalData("550 " + "x".repeat(2_000_000)))
                .isEqualTo("550");
        assertThat(ErrorTexts.withoutPersonalData("x".repeat(2_000_000))).isEqualTo("…");
        assertThat(ErrorTexts.withoutPersonalData("no such user ".repeat(500_000)))
                .hasSize(300)
                .startsWith("no such user no such");
    }

    @Test
    void noHalfOfAnAddressIsKept() {
        String addresses = "wang.xiaoming@example.com ".repeat(100);

        assertThat(ErrorTexts.withoutPersonalData(addresses)).doesNotContain("wang", "example");
    }
}
