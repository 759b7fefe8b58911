package io.aftersales.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.aftersales.customers.PersonalDataCipher;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The codes by which customers follow their cases. */
class TrackingCodesTest {

    private final PersonalDataCipher cipher = mock(PersonalDataCipher.class);
    private final TrackingCodes codes = new TrackingCodes(cipher);

    @Test
    void aCodeIsEightyBitsThatCanBeReadAloud() {
        assertThat(codes.draw()).matches("([2-9A-HJ-NP-Z]{4}-){3}[2-9A-HJ-NP-Z]{4}");
    }

    @Test
    void noTwoCodesAreEqual() {
        assertThat(Stream.generate(codes::draw).limit(1000)).doesNotHaveDuplicates();
    }

    @Test
    void aCodeIsFoundHoweverItIsTyped() {
        when(cipher.fingerprint(any())).thenAnswer(call -> call.getArgument(0));

        assertThat(codes.fingerprint(" 7qkm 2xwt-9RABhc4p")).isEqualTo(codes.fingerprint("7QKM-2XWT-9RAB-HC4P"));
    }
}
