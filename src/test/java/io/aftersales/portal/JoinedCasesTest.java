package io.aftersales.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.aftersales.cases.Attachment;
import io.aftersales.cases.CaseEntry;
import io.aftersales.cases.CaseTimeline;
import io.aftersales.claims.ClaimFiles;
import io.aftersales.claims.CustomerFiles;
import io.aftersales.claims.CustomerMessages;
import io.aftersales.claims.DuplicateReview;
import io.aftersales.complaints.ComplaintEnding;
import io.aftersales.complaints.ComplaintEvidence;
import io.aftersales.complaints.ComplaintFile;
import io.aftersales.complaints.ComplaintFiles;
import io.aftersales.notifications.OutboxReader;
import io.aftersales.notifications.SentMessage;
import io.aftersales.testing.IntegrationTest;
import io.aftersales.testing.Pictures;
import io.aftersales.testing.PortalSamples;
import io.aftersales.testing.PortalSamples.Sample;
import io.aftersales.testing.PortalVisitor;
import io.aftersales.testing.PortalVisitor.Upload;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What customers write about cases that were joined with earlier ones reaches those who work on them. */
@IntegrationTest
class JoinedCasesTest {

    private static final byte[] BILL = "%PDF-1.4\n%%EOF".getBytes(StandardCharsets.US_ASCII);

    @Autowired
    private BeanFactory beans;

    @Autowired
    private ClaimFiles claims;

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

    @Autowired
    private OutboxReader outbox;

    @Autowired
    private JdbcClient jdbc;

    @LocalServerPort
    private int port;

    private PortalSamples samples;

    @BeforeEach
    void open() {
        samples = new PortalSamples(beans, port);
    }

    @Test
    void whatIsWrittenOnALinkedClaimReachesTheOneThatGoesOnOverAllLinks() {
        Map<String, String> form = PortalSamples.claimForm();
        Sample first = samples.claim(form);
        Sample second = again(form);
        Sample third = again(form);
        link(third, second);
        link(second, first);

        String page = write(third);

        assertThat(page).contains("It is worse in the rain", "rain.png");
        assertThat(letters(first.number())).singleElement().satisfies(entry -> {
            assertThat(entry.facts()).isEqualTo(Map.of("from", third.number()));
            assertThat(entry.texts()).isEqualTo(Map.of("message", "It is worse in the rain"));
        });
        assertThat(files.list(first.number())).extracting(Attachment::name).containsExactly("rain.png");
        assertThat(letters(third.number()))
                .singleElement()
                .satisfies(entry -> assertThat(entry.facts()).isEqualTo(Map.of("to", first.number())));
        assertThat(told(first.number())).isTrue();
        assertThat(told(third.number())).as("nobody works on it").isFalse();
        assertThat(messages.unreadSince(first.number())).isPresent();
        assertThat(messages.unreadSince(third.number())).isEmpty();
    }

    @Test
    void aLinkToTheCaseOfSomebodyElseSaysWhereToReadAndNoMore() {
        Sample anothers = samples.claim();
        Sample his = samples.claim();
        link(his, anothers);

        assertThat(write(his)).contains("It is worse in the rain", "rain.png");

        assertThat(letters(anothers.number())).isEmpty();
        assertThat(files.list(anothers.number())).isEmpty();
        assertThat(timeline.of(anothers.number()))
                .filteredOn(entry -> entry.type().equals("WRITTEN_ON_REPEAT"))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.facts()).isEqualTo(Map.of("from", his.number()));
                    assertThat(entry.texts()).isEmpty();
                });
        assertThat(told(anothers.number())).isTrue();
        assertThat(samples.proved(anothers).get("/cases/" + anothers.code()).body())
                .doesNotContain("It is worse in the rain", "rain.png", his.number());
    }

    @Test
    void whatIsWrittenOnAMergedComplaintReachesTheEarlierOne() {
        Map<String, String> form = complaintForm();
        Sample earlier = complain(form);
        Sample later = complain(form);
        merge(later, earlier);

        write(later);

        assertThat(letters(earlier.number()))
                .extracting(CaseEntry::facts)
                .containsExactly(Map.of("from", later.number()));
        assertThat(told(earlier.number())).isTrue();
        assertThat(told(later.number())).isFalse();
    }

    @Test
    void aFileThatStaffFiledThereAsSomethingElseKeepsNoLetterBack() {
        Map<String, String> form = complaintForm();
        Sample earlier = complain(form);
        Sample later = complain(form);
        merge(later, earlier);
        evidence.add(earlier.number(), "REPAIR_RECORD", "claims-he-fell.pdf", BILL, "complaints");
        PortalVisitor visitor = samples.proved(later);

        HttpResponse<String> sent = visitor.send(
                "/cases/" + later.code(),
                "/cases/" + later.code() + "/messages",
                Map.of("message", "Here is the bill"),
                List.of(new Upload("bill.pdf", "application/pdf", BILL)));

        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(302);
        assertThat(letters(later.number())).hasSize(1);
        assertThat(letters(earlier.number())).hasSize(1);
        assertThat(evidence.list(later.number())).extracting(Attachment::name).containsExactly("bill.pdf");
        assertThat(evidence.list(earlier.number()))
                .extracting(Attachment::kind, Attachment::name)
                .containsExactly(tuple("REPAIR_RECORD", "claims-he-fell.pdf"));
        assertThat(visitor.get("/cases/" + later.code()).body())
                .contains("bill.pdf")
                .doesNotContain("claims-he-fell");
    }

    @Test
    void linksThatLeadBackEndAllTheSame() {
        Sample one = samples.claim();
        Sample other = samples.claim();
        link(one, other);
        jdbc.sql("update claim set status = 'LINKED', linked_to = ? where number = ?")
                .param(one.number())
                .param(other.number())
                .update();

        assertThat(claims.goesOnAs(one.number())).isEqualTo(other.number());
        assertThat(claims.goesOnAs(other.number())).isEqualTo(one.number());
        jdbc.sql("update claim set status = 'RECEIVED', linked_to = null where number = ?")
                .param(other.number())
                .update();
    }

    private Sample again(Map<String, String> form) {
        Map<String, String> same = new HashMap<>(form);
        same.put("submission", UUID.randomUUID().toString());
        return samples.claim(same);
    }

    private static Map<String, String> complaintForm() {
        Map<String, String> form = new HashMap<>();
        form.put("category", "SERVICE");
        form.put("productLine", "SMART_HOME");
        form.put("content", "Nobody came");
        form.put("customer.name", "Wang Fang");
        form.put("customer.email", "fang-" + UUID.randomUUID() + "@example.com");
        return form;
    }

    private void merge(Sample later, Sample earlier) {
        beans.getBean(ComplaintEnding.class)
                .end(later.number(), "RECEIVED_TWICE", earlier.number(), "The same visit", "complaints");
    }

    private Sample complain(Map<String, String> form) {
        Map<String, String> sent = new HashMap<>(form);
        sent.put("submission", UUID.randomUUID().toString());
        PortalVisitor visitor = samples.visitor();
        String code = visitor.target(visitor.send("/complaints/new", "/complaints/new", sent))
                .replace("/complaints/received/", "");
        ComplaintFile complaint = complaints.trackedBy(code).orElseThrow();
        return new Sample(complaint.number(), code, sent.getOrDefault("customer.email", ""));
    }

    private void link(Sample later, Sample earlier) {
        beans.getBean(DuplicateReview.class).reviewDuplicates(later.number(), Optional.of(earlier.number()), "desk");
    }

    /** Returns the page of the case with what was written on it. */
    private String write(Sample to) {
        PortalVisitor visitor = samples.proved(to);
        visitor.send(
                "/cases/" + to.code(),
                "/cases/" + to.code() + "/messages",
                Map.of("message", "It is worse in the rain"),
                List.of(new Upload("rain.png", "image/png", Pictures.png())));
        return visitor.get("/cases/" + to.code()).body();
    }

    private List<CaseEntry> letters(String number) {
        return timeline.of(number).stream()
                .filter(entry -> entry.type().equals("MESSAGE_LEFT"))
                .toList();
    }

    private boolean told(String number) {
        return outbox.about(number).stream().map(SentMessage::template).anyMatch("customer-wrote"::equals);
    }
}
