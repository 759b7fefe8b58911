package io.aftersales.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import io.aftersales.testing.Browser;
import io.aftersales.testing.IntegrationTest;
import io.aftersales.testing.Pictures;
import io.aftersales.testing.PortalSamples;
import io.aftersales.testing.RepairSamples;
import io.aftersales.testing.Requirement;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The portal in a real browser: from the form to the case, on a desk and on a small phone, without barriers. */
@IntegrationTest
class PortalWalkTest {

    private static final int PHONE_WIDTH = 320;
    private static final Set<String> SERIOUS = Set.of("serious", "critical");

    @RegisterExtension
    final Browser browser = new Browser();

    @Autowired
    private BeanFactory beans;

    @Autowired
    private TestRestTemplate http;

    @LocalServerPort
    private int port;

    private PortalSamples samples;
    private final String email = "fang-" + UUID.randomUUID() + "@example.com";

    @BeforeEach
    void open() {
        samples = new PortalSamples(beans, port);
    }

    @Test
    @Requirement({"CLM-04", "CLM-09", "SEC-02"})
    void fromTheFormToTheCaseWithPhotoCodeAndData() throws IOException {
        Page page = browser.open("en-GB", 1280, 900);
        List<String> complaints = new ArrayList<>();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text());
            }
        });
        page.navigate(address("/"));
        check(page, "portal-home");
        page.getByRole(AriaRole.LINK).getByText("Repair, replacement").click();
        fillIn(page);
        check(page, "portal-claim");
        page.getByText("Send request").click();
        assertThat(page.locator("h1")).hasText("We have your request");
        check(page, "portal-received");
        String number = page.locator("#number").innerText();
        String code = page.locator("#code").innerText();

        page.getByText("Follow this case").click();
        page.getByLabel("Phone number or e-mail address").fill(email);
        page.getByText("Send me a code").click();
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("a code of six digits is on its way");
        check(page, "portal-gate");
        page.getByLabel("Code of six digits").fill(codeOf(number));
        page.keyboard().press("Enter");

        assertThat(page.locator("h1")).containsText("SH-100");
        assertThat(page.locator("main")).containsText("door.jpg");
        assertThat(page.locator("main")).containsText("To reach you personally");
        check(page, "portal-case");
        page.getByText("Read, take along or erase").click();
        check(page, "portal-data");
        Download data = page.waitForDownload(
                () -> page.getByText("Take it along as a file").click());
        assertThat(Files.readString(data.path())).contains(number, email);
        page.getByText("Ask for erasure").click();
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("We have your request for erasure");
        page.getByText("Read, take along or erase").click();
        assertThat(page.locator("[aria-labelledby=erase]")).containsText("We decide and write to you");
        assertThat(page.getByText("Ask for erasure")).hasCount(0);
        check(page, "portal-erasure");
        assertThat(code).hasSize(19);
        assertThat(complaints).as("what the browser complains about").isEmpty();
    }

    @Test
    @Requirement({"CMP-01", "CMP-05", "CMP-35", "CMP-36"})
    void aComplaintFromTheFormToTheRatingInChineseOnASmallPhone() {
        Page page = browser.open("zh-CN", PHONE_WIDTH, 640);
        page.navigate(address("/"));
        check(page, "portal-home-phone");
        page.navigate(address("/complaints/new"));
        page.getByLabel("投诉类别").selectOption("SERVICE");
        page.getByLabel("投诉内容").fill("约好的时间没有人来");
        page.getByLabel("产品线").selectOption("SMART_HOME");
        page.getByLabel("姓名").fill("王芳");
        page.getByLabel("电子邮箱").fill(email);
        check(page, "portal-complaint-phone");
        page.getByText("提交投诉").click();
        assertThat(page.locator("h1")).hasText("我们已收到您的投诉");
        check(page, "portal-complained-phone");
        String number = page.locator("#number").innerText();
        samples.closeComplaint(number);

        page.getByText("查询此案件").click();
        page.getByLabel("电话或电子邮箱").fill(email);
        page.getByText("发送验证码").click();
        page.getByLabel("六位验证码").fill(codeOf(number));
        page.keyboard().press("Enter");
        assertThat(page.locator("#result")).hasText("投诉处理结果");
        check(page, "portal-result-phone");
        page.locator("input[name=satisfaction][value='5']").check();
        page.locator("#rate ~ form button").click();

        assertThat(page.locator("main")).containsText("您的评分：5 分");
    }

    @Test
    void whatIsWrongIsFoundByKeyboardAndEar() {
        Page page = browser.open("en-GB", PHONE_WIDTH, 640);
        page.navigate(address("/claims/new"));
        page.locator("form").evaluate("form => form.noValidate = true");
        page.getByLabel("Model").fill("SH-100");
        page.getByLabel("E-mail", new Page.GetByLabelOptions().setExact(false))
                .first()
                .fill("nobody");

        page.getByText("Send request").click();

        assertThat(page.getByRole(AriaRole.ALERT)).containsText("Please look at these fields");
        assertThat(page.locator("#kind")).isFocused();
        assertThat(page.locator("[id='product.model']")).hasValue("SH-100");
        check(page, "portal-claim-wrong-phone");
    }

    @Test
    @Requirement({"RPR-06", "DSP-07"})
    void aCaseWithAnOfferAndAnAppointmentReadsWell() {
        RepairSamples repairs = new RepairSamples(http, beans);
        RepairSamples.Sample repair = repairs.quoted("en", "CUSTOMER_USE");
        repairs.book(repair, Duration.ofDays(3));
        Page page = browser.open("en-GB", 1280, 900);
        page.navigate(address("/track"));
        check(page, "portal-track");
        page.getByLabel("Tracking code").fill(repair.code().toLowerCase(Locale.ROOT));
        page.getByLabel("Phone number or e-mail address").fill(repairs.phone());
        page.getByText("Send me a code").click();
        page.getByLabel("Code of six digits").fill(codeOf(repair.number()));
        page.keyboard().press("Enter");
        page.getByText("See the offer and answer").waitFor();
        check(page, "portal-case-offer");

        page.getByText("See the offer and answer").click();

        assertThat(page.locator("#offer")).isVisible();
        check(page, "portal-offer");
        page.navigate(address("/cases/" + repair.code()));
        page.setViewportSize(PHONE_WIDTH, 640);
        check(page, "portal-case-offer-phone");
    }

    @Test
    @Requirement("DSP-08")
    void aVisitIsMovedAndGivenBackInChineseOnASmallPhone() {
        RepairSamples repairs = new RepairSamples(http, beans);
        RepairSamples.Sample repair = repairs.opened("zh");
        Instant visit = repairs.book(repair, Duration.ofDays(3));
        Page page = browser.open("zh-CN", PHONE_WIDTH, 640);
        page.navigate(address("/track"));
        page.getByLabel("查询码").fill(repair.code());
        page.getByLabel("电话或电子邮箱").fill(repairs.phone());
        page.keyboard().press("Enter");
        page.getByLabel("六位验证码").fill(codeOf(repair.number()));
        page.keyboard().press("Enter");
        page.getByText("时间不合适").click();
        page.locator("#wishedAt1")
                .fill(LocalDateTime.ofInstant(visit.plus(Duration.ofDays(1)), ZoneId.of("Asia/Shanghai"))
                        .truncatedTo(ChronoUnit.MINUTES)
                        .toString());
        check(page, "portal-appointment-phone");
        page.getByText("申请改期").click();
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("派工人员已收到");

        page.getByText("时间不合适").click();
        page.getByText("取消此时间").click();

        assertThat(page.getByRole(AriaRole.STATUS)).containsText("不再上门");
        assertThat(page.locator("#appointment")).hasCount(0);
        check(page, "portal-appointment-given-back-phone");
    }

    private void fillIn(Page page) {
        page.getByLabel("I need").selectOption("REPAIR");
        page.getByLabel("Product line").selectOption("SMART_HOME");
        page.getByLabel("Model").fill("SH-100");
        page.getByLabel("What is wrong").fill("The lock does not open when it rains");
        page.getByLabel("Photos and papers").setInputFiles(new FilePayload("door.jpg", "image/png", Pictures.png()));
        page.getByLabel("It is urgent").check();
        page.getByLabel("Why is it urgent?").selectOption("LOCKED_OUT");
        page.locator("[id='customer.name']").fill("Wang Fang");
        page.locator("[id='customer.email']").fill(email);
        page.locator("[id='customer.preferredChannel']").selectOption("EMAIL");
    }

    private String codeOf(String number) {
        await().until(() -> !samples.codesSent(number).isEmpty());
        return samples.codesSent(number).get(0);
    }

    private String address(String path) {
        return "http://localhost:" + port + path;
    }

    /** Takes a picture, and makes sure that nobody is kept out: no serious finding, and no need to scroll sideways. */
    private static void check(Page page, String name) {
        DeskPages.picture(page, name);
        List<Rule> found = new AxeBuilder(page)
                .setLegacyMode(true).analyze().getViolations().stream()
                        .filter(rule -> SERIOUS.contains(rule.getImpact()))
                        .toList();
        assertThat(found)
                .as(name)
                .extracting(rule -> rule.getId() + " " + rule.getNodes())
                .isEmpty();
        assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                .as("%s fits the screen", name)
                .isTrue();
    }
}
