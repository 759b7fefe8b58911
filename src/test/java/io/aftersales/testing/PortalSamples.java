package io.aftersales.testing;

import static org.awaitility.Awaitility.await;

import io.aftersales.claims.ClaimFiles;
import io.aftersales.complaints.Acknowledgement;
import io.aftersales.complaints.ComplaintAcknowledgement;
import io.aftersales.complaints.ComplaintClassification;
import io.aftersales.complaints.ComplaintHandling;
import io.aftersales.complaints.ComplaintInvestigation;
import io.aftersales.complaints.ComplaintJudgement;
import io.aftersales.complaints.ComplaintPlanning;
import io.aftersales.complaints.ComplaintResult;
import io.aftersales.complaints.Findings;
import io.aftersales.complaints.MeasureReport;
import io.aftersales.complaints.ResultNotice;
import io.aftersales.notifications.OutboxReader;
import io.aftersales.notifications.SentMessage;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.beans.factory.BeanFactory;

/** Cases as customers hand them in at the portal, and the codes that they get. */
public final class PortalSamples {

    private static final Pattern SIX_DIGITS = Pattern.compile("(?m)^(\\d{6})$");
    private static final int LATEST = 200;

    private final BeanFactory beans;
    private final int port;

    public PortalSamples(BeanFactory beans, int port) {
        this.beans = beans;
        this.port = port;
    }

    /** A claim with what its customer knows of it. */
    public record Sample(String number, String code, String email) {}

    public PortalVisitor visitor() {
        return new PortalVisitor(port, "en");
    }

    /** Returns the form of a claim with a mail address that nobody else has. */
    public static Map<String, String> claimForm() {
        Map<String, String> form = new HashMap<>();
        form.put("submission", UUID.randomUUID().toString());
        form.put("kind", "REPAIR");
        form.put("productLine", "SMART_HOME");
        form.put("product.model", "SH-100");
        form.put("symptom", "The lock does not open");
        form.put("customer.name", "Wang Fang");
        form.put("customer.email", "fang-" + UUID.randomUUID() + "@example.com");
        form.put("customer.preferredChannel", "EMAIL");
        return form;
    }

    public Sample claim() {
        return claim(claimForm());
    }

    public Sample claim(Map<String, String> form) {
        PortalVisitor visitor = visitor();
        HttpResponse<String> answer = visitor.send("/claims/new", "/claims/new", form);
        String target = visitor.target(answer);
        if (!target.startsWith("/claims/received/")) {
            throw new AssertionError(answer.statusCode() + " " + target + " " + answer.body());
        }
        String code = target.substring("/claims/received/".length());
        String number =
                beans.getBean(ClaimFiles.class).trackedBy(code).orElseThrow().number();
        return new Sample(number, code, form.getOrDefault("customer.email", ""));
    }

    /** Lets a visitor prove that the case is his. */
    public PortalVisitor proved(Sample sample) {
        PortalVisitor visitor = visitor();
        prove(visitor, sample.number(), sample.code(), sample.email());
        return visitor;
    }

    public void prove(PortalVisitor visitor, String number, String code, String contact) {
        String oneTime = askForCode(visitor, number, code, contact);
        HttpResponse<String> answer =
                visitor.send("/cases/" + code, "/cases/" + code + "/proof", Map.of("oneTimeCode", oneTime));
        if (!visitor.target(answer).equals("/cases/" + code)) {
            throw new AssertionError(answer.statusCode() + " " + answer.body());
        }
    }

    /** Asks for a code, and returns the one that was sent by that. */
    public String askForCode(PortalVisitor visitor, String number, String code, String contact) {
        int before = codesSent(number).size();
        visitor.send("/track", "/track", Map.of("code", code, "contact", contact));
        await().atMost(Duration.ofSeconds(20)).until(() -> codesSent(number).size() > before);
        return codesSent(number).get(0);
    }

    /** Returns the codes that were sent about a case, the latest first. */
    public List<String> codesSent(String number) {
        return beans.getBean(OutboxReader.class).latest(LATEST).stream()
                .filter(message -> message.template().equals("portal-code")
                        && message.subject().equals(number))
                .map(SentMessage::text)
                .map(SIX_DIGITS::matcher)
                .filter(Matcher::find)
                .map(Matcher::group)
                .toList();
    }

    /** Brings a complaint about service to its end by the steps of its process, without its tasks; nobody rated it. */
    public void closeComplaint(String number) {
        beans.getBean(ComplaintAcknowledgement.class)
                .acknowledge(number, new Acknowledgement("PHONE", true, true, "Called back", null, null), "complaints");
        beans.getBean(ComplaintClassification.class)
                .classify(
                        number,
                        new ComplaintJudgement("SERVICE", "MEDIUM", "SINGLE", "The visit", "complaints", null),
                        "complaints");
        beans.getBean(ComplaintInvestigation.class)
                .establish(
                        number,
                        new Findings("USAGE_RECORD", "The diary", "Nobody was sent", "Dispatch", "OTHER", false),
                        "complaints");
        ComplaintPlanning planning = beans.getBean(ComplaintPlanning.class);
        planning.plan(number, "CASE_SPECIFIC", "An apology", "A second look at the diary", "complaints");
        planning.decide(number, "APPROVED", null, "manager");
        beans.getBean(ComplaintHandling.class)
                .carryOut(number, new MeasureReport(true, "Called and apologised", null, null), "complaints");
        beans.getBean(ComplaintResult.class)
                .tell(
                        number,
                        new ResultNotice(
                                "PHONE",
                                "the measures",
                                "the result",
                                "the follow-up",
                                true,
                                null,
                                "the cause",
                                "the improvement",
                                true,
                                false,
                                null),
                        "complaints");
    }
}
