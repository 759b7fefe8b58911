package io.aftersales.documents;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.aftersales.problems.InvalidInput;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Which images are taken as signature. */
class SignatureImageTest {

    @Test
    void aDrawnSignatureIsTaken() {
        assertThat(SignatureImage.read("signature", Papers.signature(2000, 2000))
                        .dataUri())
                .startsWith("data:image/png;base64,iVBOR");
    }

    @Test
    void anImageLargerThanASignatureIsRefused() {
        refused(Papers.signature(2001, 100));
        refused(Papers.signature(100, 2001));
        refused(Arrays.copyOf(Papers.signature(60, 20), 512 * 1024 + 1));
    }

    @Test
    void whatIsNoPngIsRefused() {
        byte[] png = Papers.signature(60, 20);

        refused(new byte[0]);
        refused("<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(US_ASCII));
        refused(Arrays.copyOf(png, 40));
    }

    private static void refused(byte[] png) {
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> SignatureImage.read("signature", png))
                .satisfies(refusal -> assertThat(refusal.problems())
                        .singleElement()
                        .satisfies(problem -> {
                            assertThat(problem.field()).isEqualTo("signature");
                            assertThat(problem.value()).isNull();
                            assertThat(problem.expectation()).isEqualTo("papers.signature.invalid");
                        }));
    }
}
