package io.aftersales.reimbursements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aftersales.staff.PayeeAccount;
import io.aftersales.testing.MovingClock;
import io.aftersales.testing.Requirement;
import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xml.sax.SAXException;

/** Payment files against the schema that ISO 20022 publishes for {@code pain.001.001.09}. */
class PaymentFileSchemaTest {

    private static final String IBAN = "DE89 3704 0044 0532 0130 00";
    private static final String DOMESTIC = "622202020011223344622202020011";

    @ParameterizedTest(name = "{0}, {1}, {2}, {3}")
    @CsvSource({
        "张伟, 6222020200112233446, , 中国工商银行上海分行",
        "Müller & Söhne <GmbH>, DE89370400440532013000, COBADEFFXXX, Commerzbank",
        "'O''Brien', DE89 3704 0044 0532 0130 00, COBADEFF, ''",
        "'=cmd|'' /C calc''!A0', 12345678, '', Bank"
    })
    @Requirement("FEE-09")
    void whateverThePayeesAreCalledTheFileIsValid(
            String holder, String account, @Nullable String bic, @Nullable String bank) {
        String payeesBank = bank == null ? "" : bank;

        assertValid(formats(IBAN, null).xml(file(1, new PayeeAccount(holder, account, bic, payeesBank))));
        assertValid(formats(DOMESTIC, "ICBKCNBJ").xml(file(1, new PayeeAccount(holder, account, bic, payeesBank))));
    }

    @Test
    void theLongestNamesAndTheLargestAmountsFit() {
        PayeeAccount payee = new PayeeAccount("长".repeat(140), DOMESTIC, null, "行".repeat(140));

        assertValid(formats(DOMESTIC, null).xml(file(500, payee)));
    }

    @Test
    @Requirement({"EXP-05", "FEE-09"})
    void numberSumAndIdsAgreeWithTheTransfers() {
        String xml = formats(IBAN, null).xml(file(500, new PayeeAccount("A", DOMESTIC, null, "B")));

        List<String> ids = all(xml, "EndToEndId");
        BigDecimal sum = all(xml, "InstdAmt").stream().map(BigDecimal::new).reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(ids).hasSize(500).doesNotHaveDuplicates();
        assertThat(all(xml, "NbOfTxs")).containsExactly("500", "500");
        assertThat(all(xml, "CtrlSum")).containsExactly(sum.toPlainString(), sum.toPlainString());
        assertThat(xml).startsWith("<?xml version=\"1.0\" encoding=\"UTF-8\"");
    }

    @Test
    void theSchemaFindsWhatIsWrong() {
        String xml = formats(IBAN, null).xml(file(1, new PayeeAccount("A", DOMESTIC, null, "B")));

        assertThatThrownBy(() -> validate(xml.replace("<NbOfTxs>1</NbOfTxs>", "")))
                .isInstanceOf(SAXException.class);
        assertThatThrownBy(() -> validate(xml.replace("EX-20261123-000000", "E".repeat(36))))
                .isInstanceOf(SAXException.class);
    }

    private static PaymentFormats formats(String account, @Nullable String bic) {
        return new PaymentFormats(
                new PayerSettings("沈重华扬机械公司 & Co", account, bic, bic == null ? "中国银行" : ""),
                new MovingClock("2026-11-23T02:00:00Z"));
    }

    private static PaymentFile file(int many, PayeeAccount payee) {
        List<ExpensePayment> payments = IntStream.range(0, many)
                .mapToObj(i -> new ExpensePayment(
                        "EX-20261123-%06d".formatted(i),
                        "EXP-1795399200000-000001",
                        1_000_000_000L - i,
                        "CNY",
                        payee,
                        "cashier",
                        null,
                        null,
                        null))
                .toList();
        return new PaymentFile(
                "EXP-1795399200000-000001",
                Instant.parse("2026-11-23T02:00:00Z"),
                "cashier",
                LocalDate.parse("2026-11-24"),
                "CNY",
                payments.stream().mapToLong(ExpensePayment::amountCents).sum(),
                null,
                null,
                payments);
    }

    private static void assertValid(String xml) {
        try {
            validate(xml);
        } catch (SAXException | IOException refused) {
            throw new AssertionError(xml, refused);
        }
    }

    private static void validate(String xml) throws SAXException, IOException {
        Schema schema = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(Objects.requireNonNull(
                        PaymentFileSchemaTest.class.getResource("/pain.001.001.09.xsd"), "the schema"));
        schema.newValidator().validate(new StreamSource(new StringReader(xml)));
    }

    private static List<String> all(String xml, String element) {
        Matcher found =
                Pattern.compile("<%1$s[^>]*>([^<]*)</%1$s>".formatted(element)).matcher(xml);
        List<String> texts = new ArrayList<>();
        while (found.find()) {
            texts.add(found.group(1));
        }
        return texts;
    }
}
