package io.aftersales.portal;

import static org.assertj.core.api.Assertions.assertThat;

import io.aftersales.testing.IntegrationTest;
import io.aftersales.testing.PortalSamples;
import io.aftersales.testing.PortalVisitor.Upload;
import io.aftersales.testing.Requirement;
import java.net.http.HttpResponse;
import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What strangers send in parts is kept on disk before anybody looks at it: it has a limit as a whole. */
@IntegrationTest
@Requirement("SEC-03")
class UploadLimitsTest {

    private static final int LIMIT = 10 << 20;

    private static final String TOO_MUCH = "One of the files is too large, or there are too many";

    @Autowired
    private BeanFactory beans;

    @LocalServerPort
    private int port;

    @Test
    void theLargestFormThatIsAllowedIsRead() {
        HttpResponse<String> answer = send(HandedIn.MOST, LIMIT);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("Please choose a photo (JPEG or PNG) or a PDF");
    }

    @Test
    void oneFileTooManyOfAllowedSizeIsNamedByItsForm() {
        HttpResponse<String> answer = send(HandedIn.MOST + 1, 1);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).doesNotContain(TOO_MUCH);
    }

    @Test
    void manyFilesOfAllowedSizeAreTooMuchTogetherAndThatIsSaid() {
        HttpResponse<String> answer = send(HandedIn.MOST + 1, LIMIT - 1);

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains(TOO_MUCH);
    }

    @Test
    void manySmallPartsAreTooMuchTogetherAndThatIsSaid() {
        HttpResponse<String> answer = send(40, 1);

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains(TOO_MUCH);
    }

    private HttpResponse<String> send(int files, int size) {
        Upload file = new Upload("photo.jpg", "image/jpeg", new byte[size]);
        return new PortalSamples(beans, port)
                .visitor()
                .send("/claims/new", "/claims/new", PortalSamples.claimForm(), Collections.nCopies(files, file));
    }
}
