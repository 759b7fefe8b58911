package io.aftersales.claims;

import static io.aftersales.testing.Refusals.wrongFields;
import static org.assertj.core.api.Assertions.assertThat;

import io.aftersales.customers.ContactDetails.Channel;
import io.aftersales.customers.ContactDetails.Language;
import io.aftersales.products.ProductLine;
import io.aftersales.testing.Requirement;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an application must hold, on both sides of every limit. */
class ApplicationCheckTest {

    private final Office office = new Office();

    @Test
    @Requirement({"CLM-03", "CLM-04", "CLM-06", "CLM-08", "POL-11"})
    void everyMissingFieldIsToldAtOnce() {
        ClaimApplication empty = new ClaimApplication(null, null, null, null, null, null, null, null, null, null);

        assertThat(wrongFields(() -> office.check.check(empty, "desk")))
                .containsExactlyInAnyOrder(
                        "channel problem.requiredOneOf",
                        "kind problem.requiredOneOf",
                        "productLine problem.requiredOneOf",
                        "customer.name problem.required",
                        "customer.phone problem.phoneOrEmail",
                        "product.model problem.required",
                        "symptom problem.required");
    }

    @ParameterizedTest(name = "{0} = {1}: {2}")
    @CsvSource(
            nullValues = "null",
            value = {
                "channel, FAX, problem.oneOf",
                "channel, '', problem.requiredOneOf",
                "kind, COMPLAINT, problem.oneOf",
                "productLine, SHIP, problem.oneOf",
                "serviceType, SVC-99, problem.oneOf",
                "serviceType, SOFTWARE_UPGRADING, claims.serviceType.kind",
                "serviceType, ROADSIDE_RESCUE, claims.serviceType.line",
                "urgencyReason, IMPATIENCE, problem.oneOf",
                "customer.name, ' ', problem.required",
                "customer.phone, 12, problem.phone",
                "customer.email, nobody, problem.email",
                "customer.preferredChannel, PIGEON, problem.oneOf",
                "customer.preferredChannel, EMAIL, cases.channel.needsEmail",
                "customer.locale, fr, problem.oneOf",
                "product.model, null, problem.required",
                "product.serialNumber, ---, cases.serialNumber.empty",
                "purchase.date, 2026-11-23, problem.future",
                "purchase.date, 2026-02-30, problem.date",
                "purchase.date, 22.11.2026, problem.date",
                "purchase.date, 1899-12-31, problem.date",
                "purchase.date, -0001-01-01, problem.date",
                "purchase.proofType, PROMISE, problem.oneOf",
                "product.category, Furniture, cases.category.unknown",
                "customer.name, Win at www.example.com, cases.name",
                "customer.name, https://example.com, cases.name",
                "customer.name, example.中国, cases.name",
                "customer.name, 10.0.0.1, cases.name",
                "customer.name, wang@example, cases.name",
                "symptom, ' ', problem.required"
            })
    void aWrongFieldIsNamed(String field, @Nullable String value, String expectation) {
        Applications application = Applications.repair().with(field, value);

        assertThat(wrongFields(() -> office.check.check(application.build(), "desk")))
                .containsExactly(field + " " + expectation);
    }

    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource({
        "channel, phone",
        "serviceType, WARRANTY_CLAIM",
        "customer.phone, +86 138-0000-0000",
        "customer.email, wang@example.com",
        "customer.preferredChannel, WECHAT",
        "customer.locale, EN",
        "product.serialNumber, SN-1",
        "purchase.date, 2026-11-22",
        "purchase.date, 1900-01-01",
        "purchase.proofType, INVOICE",
        "product.category, Locks",
        "customer.name, 买买提·吐尔逊",
        "customer.name, J.R. O'Neill-Núñez (3rd)",
        "customer.name, '上海公司（浦东）'"
    })
    void aGoodFieldIsTaken(String field, String value) {
        Applications application = Applications.repair().with(field, value);

        assertThat(office.check.check(application.build(), "desk")).isNotNull();
    }

    @ParameterizedTest(name = "{0} up to {1} characters")
    @CsvSource({
        "customer.name, 100",
        "customer.address, 500",
        "product.model, 100",
        "product.category, 100",
        "product.serialNumber, 64",
        "purchase.proofNumber, 100",
        "symptom, 4000"
    })
    void everyTextHasALimit(String field, int length) {
        Applications longest = Applications.repair().with(field, "x".repeat(length));
        Applications tooLong = Applications.repair().with(field, "x".repeat(length + 1));

        assertThat(office.check.check(longest.build(), "desk")).isNotNull();
        assertThat(wrongFields(() -> office.check.check(tooLong.build(), "desk")))
                .containsExactly(field + " problem.maxLength");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "customer.name",
                "customer.address",
                "product.model",
                "product.serialNumber",
                "product.category",
                "purchase.proofNumber",
                "symptom"
            })
    void controlCharactersAreRefused(String field) {
        Applications application = Applications.repair().with(field, "a\u0000b");

        assertThat(wrongFields(() -> office.check.check(application.build(), "desk")))
                .containsExactly(field + " problem.characters");
    }

    @Test
    void onlyTextsMayHaveSeveralLines() {
        Applications text = Applications.repair().with("symptom", "Does not open.\nBeeps twice.");
        Applications line = Applications.repair().with("customer.name", "王芳\nBcc: all");

        assertThat(office.check.check(text.build(), "desk").request().symptom()).contains("\n");
        assertThat(wrongFields(() -> office.check.check(line.build(), "desk")))
                .containsExactly("customer.name cases.line");
    }

    @Test
    @Requirement("POL-10")
    void aCategoryIsOneOfItsLineInWhateverCase() {
        Applications application =
                Applications.repair().with("productLine", "HOME_FURNISHING").with("product.category", "furniture");

        assertThat(office.check.check(application.build(), "desk").request().category())
                .isEqualTo("FURNITURE");
    }

    @Test
    void todayIsThatOfTheBusinessZone() {
        office.clock.set("2026-11-22T15:59:59Z");
        Applications bought = Applications.repair().with("purchase.date", "2026-11-23");
        assertThat(wrongFields(() -> office.check.check(bought.build(), "desk")))
                .containsExactly("purchase.date problem.future");

        office.clock.set("2026-11-22T16:00:00Z");

        assertThat(office.check.check(bought.build(), "desk")).isNotNull();
    }

    @Test
    void phoneIsPreferredWhenThereIsOne() {
        Applications both = Applications.repair().with("customer.email", "wang@example.com");
        Applications mailOnly =
                Applications.repair().with("customer.phone", null).with("customer.email", "wang@example.com");

        assertThat(office.check.check(both.build(), "desk").customer().preferredChannel())
                .isEqualTo(Channel.PHONE);
        assertThat(office.check.check(mailOnly.build(), "desk").customer().preferredChannel())
                .isEqualTo(Channel.EMAIL);
    }

    @ParameterizedTest
    @EnumSource(
            value = Channel.class,
            names = {"PHONE", "SMS", "WECHAT"})
    void aChannelThatNeedsAPhoneIsRefusedWithoutOne(Channel channel) {
        Applications application = Applications.repair()
                .with("customer.phone", null)
                .with("customer.email", "wang@example.com")
                .with("customer.preferredChannel", channel.name());

        assertThat(wrongFields(() -> office.check.check(application.build(), "desk")))
                .containsExactly("customer.preferredChannel cases.channel.needsPhone");
    }

    @Test
    void whoNamesNoLanguageIsAddressedInThatOfTheRequest() {
        ClaimApplication silent = Applications.repair().build();
        ClaimApplication chinese =
                Applications.repair().with("customer.locale", "zh").build();

        assertThat(office.check.check(silent, "desk").customer().locale()).isEqualTo(Language.ZH);
        assertThat(office.check
                        .check(silent.inLanguage("en"), "desk")
                        .customer()
                        .locale())
                .isEqualTo(Language.EN);
        assertThat(office.check
                        .check(chinese.inLanguage("en"), "desk")
                        .customer()
                        .locale())
                .isEqualTo(Language.ZH);
    }

    @Test
    @Requirement({"CLM-07", "CLM-12"})
    void everythingHandedInIsKept() {
        ClaimApplication application = Applications.repair()
                .with("customer.address", "Nanjing Road 1")
                .with("product.serialNumber", "sn-00 1")
                .with("product.category", "Locks")
                .with("purchase.date", "2026-01-02")
                .with("purchase.proofType", "INVOICE")
                .with("purchase.proofNumber", "INV-1")
                .build();

        ApplicationCheck.Checked checked = office.check.check(application, "desk");

        assertThat(checked.request())
                .isEqualTo(new ClaimRequest(
                        ClaimChannel.WEBSITE,
                        ClaimKind.REPAIR,
                        ServiceType.FAULT_REPAIR,
                        ProductLine.SMART_HOME,
                        "Lock X1",
                        "LOCKS",
                        "sn-00 1",
                        "SN001",
                        LocalDate.of(2026, 1, 2),
                        ProofType.INVOICE,
                        "INV-1",
                        "The lock does not open"));
        assertThat(checked.customer().name()).isEqualTo("王芳");
        assertThat(checked.customer().address()).isEqualTo("Nanjing Road 1");
    }
}
