package io.aftersales.portal;

import static org.assertj.core.api.Assertions.assertThat;

import io.aftersales.cases.Attachment;
import io.aftersales.cases.CaseEntry;
import io.aftersales.cases.CaseTimeline;
import io.aftersales.claims.CustomerFiles;
import io.aftersales.claims.CustomerMessages;
import io.aftersales.complaints.ComplaintEvidence;
import io.aftersales.complaints.ComplaintFile;
import io.aftersales.complaints.ComplaintFiles;
import io.aftersales.testing.IntegrationTest;
import io.aftersales.testing.PortalSamples;
import io.aftersales.testing.PortalSamples.Sample;
import io.aftersales.testing.PortalVisitor;
import io.aftersales.testing.PortalVisitor.Upload;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A letter that brings only what its case has already leaves something to read, and the file is the customer's too. */
@IntegrationTest
class FilesSentAgainTest {

    private static final byte[] BILL = "%PDF-1.4\n%%EOF".getBytes(StandardCharsets.US_ASCII);

    @Autowired
    private BeanFactory beans;

    @Autowired
    private CustomerFiles files;

    @Autowired
    private ComplaintFiles complaints;

    @Autowired
    private ComplaintEvidence evidence;

    @Autowired
    private CaseTimeline timeline;

    @Autowired
    private CustomerMessages messages;

    @LocalServerPort
    private int port;

    private PortalSamples samples;

    @BeforeEach
    void open() {
        samples = new PortalSamples(beans, port);
    }

    @Test
    void whatStaffTookBeforeIsReadAndIsHisByTheNameThatHeGaveIt() {
        Sample claim = samples.claim();
        Attachment taken = files.take(claim.number(), "he-says-it-is-new.pdf", BILL, "desk");
        PortalVisitor owner = samples.proved(claim);
        assertThat(saved(owner, claim, taken).statusCode()).isEqualTo(404);

        send(owner, claim);

        assertSomethingToRead(claim);
        assertThat(files.list(claim.number())).containsExactly(taken);
        assertThat(owner.get("/cases/" + claim.code()).body())
                .contains("bill.pdf", "You sent a file that we have already.")
                .doesNotContain("he-says-it-is-new");
        HttpResponse<byte[]> saved = saved(owner, claim, taken);
        assertThat(saved.body()).isEqualTo(BILL);
        assertThat(saved.headers().firstValue("Content-Disposition").orElse(""))
                .contains("bill.pdf")
                .doesNotContain("he-says-it-is-new");
    }

    @Test
    void whatAHandlerFiledAsSomethingElseIsHisToo() {
        Sample complaint = complaint();
        Attachment filed =
                evidence.add(complaint.number(), "REPAIR_RECORD", "he-says-it-is-new.pdf", BILL, "complaints");
        PortalVisitor owner = samples.proved(complaint);

        send(owner, complaint);

        assertSomethingToRead(complaint);
        assertThat(evidence.list(complaint.number())).containsExactly(filed);
        assertThat(owner.get("/cases/" + complaint.code()).body())
                .contains("bill.pdf")
                .doesNotContain("he-says-it-is-new");
        assertThat(saved(owner, complaint, filed).body()).isEqualTo(BILL);
    }

    @Test
    void whatHeSentHimselfIsThereOnceAndReadAgain() {
        Sample claim = samples.claim();
        PortalVisitor owner = samples.proved(claim);
        send(owner, claim);
        assertThat(again(claim)).isEmpty();

        send(owner, claim);

        assertSomethingToRead(claim);
        assertThat(files.list(claim.number())).hasSize(1);
        assertThat(owner.get("/cases/" + claim.code()).body().split("/files/")).hasSize(2);
    }

    @Test
    void whatComesWithEveryLetterIsNotNotedWithEach() {
        Sample claim = samples.claim();
        PortalVisitor owner = samples.proved(claim);

        write(owner, claim, "It is worse in the rain");
        write(owner, claim, "When do you come?");

        assertThat(again(claim)).isEmpty();
        assertThat(files.list(claim.number())).hasSize(1);
    }

    @Test
    void whatStaffTookBeforeIsNotedOnceAndAgainWhereThereAreNoWords() {
        Sample claim = samples.claim();
        files.take(claim.number(), "scan.pdf", BILL, "desk");
        PortalVisitor owner = samples.proved(claim);

        write(owner, claim, "Here is the bill");
        write(owner, claim, "When do you come?");
        assertThat(again(claim)).hasSize(1);

        send(owner, claim);
        assertThat(again(claim)).hasSize(2);
    }

    @Test
    void filesOfOthersStayTheirs() {
        Sample claim = samples.claim();
        Attachment taken = files.take(claim.number(), "scan.pdf", BILL, "desk");
        Sample another = samples.claim();
        PortalVisitor stranger = samples.proved(another);

        send(stranger, another);

        assertThat(saved(stranger, another, taken).statusCode()).isEqualTo(404);
        assertThat(again(claim)).isEmpty();
    }

    private void assertSomethingToRead(Sample sample) {
        assertThat(again(sample)).singleElement().satisfies(entry -> {
            assertThat(entry.by()).isEqualTo("customer");
            assertThat(entry.texts()).containsEntry("fileName", "bill.pdf");
            assertThat(entry.at())
                    .as("not before somebody was asked to read")
                    .isAfterOrEqualTo(messages.unreadSince(sample.number()).orElseThrow());
        });
    }

    private List<CaseEntry> again(Sample sample) {
        return timeline.of(sample.number()).stream()
                .filter(entry -> entry.type().equals("FILE_SENT_AGAIN"))
                .toList();
    }

    /** A letter without words. */
    private static void send(PortalVisitor owner, Sample to) {
        send(owner, to, Map.of());
    }

    private static void write(PortalVisitor owner, Sample to, String words) {
        send(owner, to, Map.of("message", words));
    }

    private static void send(PortalVisitor owner, Sample to, Map<String, String> form) {
        HttpResponse<String> sent = owner.send(
                "/cases/" + to.code(),
                "/cases/" + to.code() + "/messages",
                form,
                List.of(new Upload("bill.pdf", "application/pdf", BILL)));
        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(302);
    }

    private static HttpResponse<byte[]> saved(PortalVisitor visitor, Sample sample, Attachment file) {
        return visitor.download("/cases/" + sample.code() + "/files/" + file.id());
    }

    private Sample complaint() {
        String mail = "fang-" + UUID.randomUUID() + "@example.com";
        PortalVisitor visitor = samples.visitor();
        String code = visitor.target(visitor.send(
                        "/complaints/new",
                        "/complaints/new",
                        Map.of(
                                "submission", UUID.randomUUID().toString(),
                                "category", "SERVICE",
                                "productLine", "SMART_HOME",
                                "content", "Nobody came",
                                "customer.name", "Wang Fang",
                                "customer.email", mail)))
                .replace("/complaints/received/", "");
        ComplaintFile complaint = complaints.trackedBy(code).orElseThrow();
        return new Sample(complaint.number(), code, mail);
    }
}
