package io.aftersales.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.aftersales.claims.ClaimFiles;
import io.aftersales.customers.ContactDetails.Channel;
import io.aftersales.customers.CustomerDesk;
import io.aftersales.erasure.ErasureDesk;
import io.aftersales.notifications.OutboxReader;
import io.aftersales.testing.IntegrationTest;
import io.aftersales.testing.PortalSamples;
import io.aftersales.testing.PortalSamples.Sample;
import io.aftersales.testing.PortalVisitor;
import io.aftersales.testing.Requirement;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.assertj.core.groups.Tuple;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What somebody reads and has erased beyond his case stands on the contact to which his code went, and on no other. */
@IntegrationTest
@Requirement("SEC-02")
class ProvedContactTest {

    private final String phone = phone();

    @Autowired
    private BeanFactory beans;

    @Autowired
    private ErasureDesk erasures;

    @Autowired
    private CustomerDesk customers;

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
    void whoEntersTheMailAddressOfAnotherBesideHisPhoneReadsNothingOfHis() {
        Sample his = samples.claim();
        Sample mine = claim(his.email(), phone);

        PortalVisitor thief = proved(mine, phone);

        assertThat(data(thief, mine)).contains(mine.number()).doesNotContain(his.number(), his.code());
        assertThat(thief.get("/cases/" + mine.code() + "/data").body()).doesNotContain(his.number());
        assertThat(codesOf(mine)).containsExactly(tuple(Channel.SMS, "+86" + phone));
    }

    @Test
    void whoEntersTheMailAddressOfAnotherBesideHisPhoneHasNothingOfHisErased() {
        Sample his = samples.claim();
        Sample mine = claim(his.email(), phone);
        PortalVisitor thief = proved(mine, phone);

        thief.send("/cases/" + mine.code() + "/data", "/cases/" + mine.code() + "/erasure", Map.of());

        UUID asked = erasures.latest(customerOf(mine)).orElseThrow().id();
        assertThat(erasures.examine(asked))
                .anyMatch(words -> words.contains(mine.number()))
                .noneMatch(words -> words.contains(his.number()));
    }

    @Test
    void theMailAddressOfAnotherIsProvedByAMailToIt() {
        Sample his = samples.claim();
        Sample mine = claim(his.email(), phone);

        samples.askForCode(samples.visitor(), mine.number(), mine.code(), his.email());

        assertThat(codesOf(mine)).containsExactly(tuple(Channel.EMAIL, his.email()));
    }

    @Test
    void aCustomerHasAllThatStandsOnTheContactHeProved() {
        Sample first = samples.claim();
        Sample both = claim(first.email(), phone);
        Sample last = claim("Han Meimei", null, phone);

        PortalVisitor byMail = proved(both, first.email());
        PortalVisitor byPhone = proved(both, "+86 " + phone);

        assertThat(data(byMail, both)).contains(first.number(), both.number()).doesNotContain(last.number());
        assertThat(data(byPhone, both)).contains(both.number(), last.number()).doesNotContain(first.number());
        byMail.send("/cases/" + both.code() + "/data", "/cases/" + both.code() + "/erasure", Map.of());
        assertThat(erasures.examine(
                        erasures.latest(customerOf(both)).orElseThrow().id()))
                .anyMatch(words -> words.contains(first.number()))
                .noneMatch(words -> words.contains(last.number()));
    }

    @Test
    void aCodeToANumberThatWasReplacedMeanwhileProvesNothing() {
        Sample sample = claim(null, phone);
        PortalVisitor visitor = samples.visitor();
        String code = samples.askForCode(visitor, sample.number(), sample.code(), phone);

        customers.correct(customerOf(sample), phone(), null);

        assertThat(visitor.send(
                                "/cases/" + sample.code(),
                                "/cases/" + sample.code() + "/proof",
                                Map.of("oneTimeCode", code))
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void aMailAddressThatIsEnteredAfterTheProofIsNotProved() {
        Sample his = samples.claim();
        Sample mine = claim(null, phone);
        PortalVisitor thief = proved(mine, phone);

        customers.correct(customerOf(mine), null, his.email());

        assertThat(data(thief, mine)).contains(mine.number()).doesNotContain(his.number());
    }

    @Test
    void aSessionOfWhichItIsNotKnownHowItWasProvedReachesItsCustomerAlone() {
        Sample first = samples.claim();
        Sample second = claim(first.email(), phone);
        PortalVisitor owner = proved(second, first.email());

        jdbc.sql("update portal_session set contact = null where case_number = ?")
                .param(second.number())
                .update();

        assertThat(data(owner, second)).contains(second.number()).doesNotContain(first.number());
    }

    private Sample claim(@Nullable String email, String number) {
        return claim("Li Lei", email, number);
    }

    /** A claim of one who prefers text messages. */
    private Sample claim(String name, @Nullable String email, String number) {
        Map<String, String> form = PortalSamples.claimForm();
        form.put("customer.name", name);
        form.put("customer.phone", number);
        form.put("customer.preferredChannel", "SMS");
        if (email == null) {
            form.remove("customer.email");
        } else {
            form.put("customer.email", email);
        }
        return samples.claim(form);
    }

    private PortalVisitor proved(Sample sample, String contact) {
        PortalVisitor visitor = samples.visitor();
        samples.prove(visitor, sample.number(), sample.code(), contact);
        return visitor;
    }

    private static String data(PortalVisitor visitor, Sample sample) {
        return visitor.get("/cases/" + sample.code() + "/data.json").body();
    }

    private List<Tuple> codesOf(Sample sample) {
        return outbox.toCustomer(sample.number()).stream()
                .filter(message -> message.template().equals("portal-code"))
                .map(message -> tuple(message.channel(), message.recipient()))
                .toList();
    }

    private UUID customerOf(Sample sample) {
        return beans.getBean(ClaimFiles.class).customerOf(sample.number());
    }

    private static String phone() {
        return "138%08d".formatted(ThreadLocalRandom.current().nextInt(100_000_000));
    }
}
