package io.aftersales.claims;

import static io.aftersales.testing.Refusals.wrongFields;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The texts that staff write have a limit of 4000 characters, on both sides of it. */
class StaffTextsTest {

    private final Office office = new Office();
    private final String number = office.contacted(Applications.repair());

    /** Writes a text about a claim. */
    private interface Writing extends BiConsumer<StaffTextsTest, String> {}

    @ParameterizedTest(name = "{0}")
    @MethodSource("writings")
    void areTakenUpToTheirLimit(String field, Writing writing) {
        assertThatCode(() -> writing.accept(this, "x".repeat(4000))).as(field).doesNotThrowAnyException();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("writings")
    void areRefusedBeyondTheirLimit(String field, Writing writing) {
        assertThat(wrongFields(() -> writing.accept(this, "x".repeat(4001))))
                .containsExactly(field + " problem.maxLength");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("writings")
    void mayNotHoldControlCharacters(String field, Writing writing) {
        assertThat(wrongFields(() -> writing.accept(this, "a\u0007b"))).containsExactly(field + " problem.characters");
    }

    static Stream<Arguments> writings() {
        return Stream.of(
                writing("fault", (test, text) -> test.office.response.recordContact(test.number, spoken(text, null))),
                writing("note", (test, text) -> test.office.response.recordContact(test.number, spoken("x", text))),
                writing(
                        "serviceModeReason",
                        (test, text) ->
                                test.office.triage.triage(test.number, "MAIL_IN", "ON_SITE", text, "MET", "desk")),
                writing("solution", (test, text) -> test.office.triage.recordGuidance(test.number, true, text, "desk")),
                writing(
                        "note",
                        (test, text) ->
                                test.office.triage.recordService(test.number, ServiceEnd.DELIVERED, text, "desk")),
                writing("cause", (test, text) -> test.office.closing.close(test.number, "SOLVED", true, text, "desk")));
    }

    private static Arguments writing(String field, Writing writing) {
        return Arguments.of(field, writing);
    }

    private static ContactAttempt spoken(String fault, @Nullable String note) {
        return new ContactAttempt(
                "PHONE", true, true, null, null, true, fault, true, true, true, "ON_SITE", note, "desk");
    }
}
