package io.aftersales.portal;

import static org.assertj.core.api.Assertions.assertThat;

import io.aftersales.cases.Attachment;
import io.aftersales.cases.Attachments;
import io.aftersales.claims.CustomerFiles;
import io.aftersales.complaints.ClaimTurning;
import io.aftersales.complaints.ComplaintEvidence;
import io.aftersales.complaints.EvidenceKind;
import io.aftersales.complaints.TurnedClaim;
import io.aftersales.testing.IntegrationTest;
import io.aftersales.testing.PortalSamples;
import io.aftersales.testing.PortalSamples.Sample;
import io.aftersales.testing.PortalVisitor;
import io.aftersales.testing.PortalVisitor.Upload;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;

/** What a customer sent has his name for it wherever he reads it, also where staff had it before under another. */
@IntegrationTest
class FilesTakenAlongTest {

    private static final byte[] BILL = "%PDF-1.4\n%%EOF".getBytes(StandardCharsets.US_ASCII);

    private static final String OF_STAFF = "he-says-it-is-new.pdf";

    @Autowired
    private BeanFactory beans;

    @Autowired
    private CustomerFiles files;

    @Autowired
    private Attachments attachments;

    @Autowired
    private ComplaintEvidence evidence;

    @Autowired
    private ClaimTurning turning;

    @Autowired
    private MyServices services;

    @Autowired
    private TransactionTemplate transactions;

    @LocalServerPort
    private int port;

    private PortalSamples samples;

    @BeforeEach
    void open() {
        samples = new PortalSamples(beans, port);
    }

    @Test
    void whatStaffTookIsInHisDataByHisNameOnceHeSentIt() {
        Sample claim = samples.claim();
        files.take(claim.number(), OF_STAFF, BILL, "desk");
        assertThat(names(claim)).containsExactly(OF_STAFF);

        send(claim);

        assertThat(names(claim)).containsExactly("bill.pdf");
    }

    @Test
    void whatStaffFiledAsSomethingElseIsInHisDataOnceHeSentIt() {
        Sample claim = samples.claim();
        fileAsSomethingElse(claim);
        assertThat(names(claim)).isEmpty();

        send(claim);

        assertThat(names(claim)).containsExactly("bill.pdf");
    }

    @Test
    void hisRequestBecomesAComplaintWithHisNames() {
        Sample claim = samples.claim();
        files.take(claim.number(), OF_STAFF, BILL, "desk");
        send(claim);

        assertThat(evidenceOfComplaintAbout(claim)).containsExactly("bill.pdf");
    }

    @Test
    void whatStaffFiledAsSomethingElseGoesAlongOnceHeSentIt() {
        Sample claim = samples.claim();
        fileAsSomethingElse(claim);
        send(claim);

        assertThat(evidenceOfComplaintAbout(claim)).containsExactly("bill.pdf");
    }

    private void fileAsSomethingElse(Sample claim) {
        transactions.executeWithoutResult(
                status -> attachments.add(claim.number(), EvidenceKind.REPAIR_RECORD, OF_STAFF, BILL, "engineer"));
    }

    private List<Object> names(Sample claim) {
        return services.filesOfClaim(claim.number()).stream()
                .map(file -> file.getOrDefault("name", ""))
                .toList();
    }

    private List<String> evidenceOfComplaintAbout(Sample claim) {
        TurnedClaim said = new TurnedClaim("SERVICE", null, null);
        String complaint = turning.turn(claim.number(), said, "desk").number();
        return evidence.list(complaint).stream().map(Attachment::name).toList();
    }

    /** A letter without words. */
    private void send(Sample to) {
        PortalVisitor owner = samples.proved(to);
        HttpResponse<String> sent = owner.send(
                "/cases/" + to.code(),
                "/cases/" + to.code() + "/messages",
                Map.of(),
                List.of(new Upload("bill.pdf", "application/pdf", BILL)));
        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(302);
    }
}
