package io.aftersales.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import io.aftersales.customers.ContactDetails.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.actuate.health.Status;

class OwnTextsTest {

    private static final Map<String, Object> FACTS = Map.of("customerName", "Wang", "caseNumber", "CL-1");
    private static final String ENGLISH = "messages-to-customers.properties";
    private static final String CHINESE = "messages-to-customers_zh.properties";

    @TempDir
    private Path directory;

    private final AtomicLong nanos = new AtomicLong();

    @Test
    void takeThePlaceOfWhatIsBuiltIn() throws IOException {
        Files.writeString(directory.resolve(CHINESE), "claim-closed.subject={customerName}，{caseNumber} 已完成\n");
        Templates templates = templates(texts());

        assertThat(title(templates, Language.ZH)).isEqualTo("Wang，CL-1 已完成");
        assertThat(title(templates, Language.EN)).isEqualTo("Your request CL-1 is closed");
        assertThat(templates.text(Audience.CUSTOMERS, "claim-closed", Language.ZH, FACTS))
                .as("keys that are left out")
                .contains("您好");
    }

    @Test
    void addVariants() throws IOException {
        Files.writeString(directory.resolve(ENGLISH), "claim-closed.sms={caseNumber} is done");

        assertThat(templates(texts()).brief(Audience.CUSTOMERS, "claim-closed", Language.EN, FACTS))
                .isEqualTo("CL-1 is done");
    }

    @Test
    void areReadAgainWithinTenSeconds() throws IOException {
        OwnTexts texts = texts();
        assertThat(title(templates(texts), Language.EN)).startsWith("Your request");
        Files.writeString(directory.resolve(ENGLISH), "claim-closed.subject=Done");

        nanos.addAndGet(Duration.ofSeconds(10).toNanos() - 1);
        assertThat(title(templates(texts), Language.EN)).startsWith("Your request");
        nanos.addAndGet(1);
        assertThat(title(templates(texts), Language.EN)).isEqualTo("Done");

        Files.delete(directory.resolve(ENGLISH));
        nanos.addAndGet(Duration.ofSeconds(10).toNanos());
        assertThat(title(templates(texts), Language.EN)).startsWith("Your request");
    }

    @ParameterizedTest(name = "{0}={1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "claim-closed.subject | Dear {name} | {name} | [baseUrl, caseNumber, customerName]",
                "claim-closed.subject | {responseDueAt}, {x} | {responseDueAt}, {x} | [baseUrl, caseNumber, customerName]",
                "claim-closed.subject | Dear {case number} | {case number} | braces only around",
                "claim-closed.subject | '' | \"\" | leave the key out",
                "claim-clozed.subject | Done | claim-clozed.subject | claim-closed.body",
                "claim-closed.title | Done | claim-closed.title | claim-closed.body",
                "format.day | d MMMM HH:mm | HH:mm | EEEE, d MMMM",
                "format.instant | QQQQQQQ | QQQQQQQ | EEEE, d MMMM",
                "value.wish.RETURN | {amount} | {amount} | []"
            })
    void areRefusedInWordsAndTheBuiltInTextGoesOut(String key, String text, String value, String expected)
            throws IOException {
        Files.writeString(directory.resolve(ENGLISH), key + "=" + text + "\nclaim-urgent.subject=Fine\n");
        OwnTexts texts = texts();

        assertThat(texts.faults())
                .singleElement()
                .asString()
                .contains("File " + ENGLISH, "key " + key, value, expected);
        assertThat(title(templates(texts), Language.EN)).isEqualTo("Your request CL-1 is closed");
        assertThat(templates(texts).title(Audience.CUSTOMERS, "claim-urgent", Language.EN, FACTS))
                .isEqualTo("Fine");
        assertThat(new MessageTextsHealth(texts).health().getStatus()).isEqualTo(new Status("WARNING"));
    }

    @Test
    void aFileThatCannotBeReadStopsNothing() throws IOException {
        Files.write(directory.resolve(ENGLISH), new byte[] {'a', '=', (byte) 0xff, (byte) 0xfe});
        Files.writeString(directory.resolve(CHINESE), "claim-closed.subject=\\u12");
        OwnTexts texts = texts();

        assertThat(texts.faults())
                .hasSize(2)
                .allSatisfy(fault -> assertThat(fault).contains("messages-to-customers", "UTF-8"));
        assertThat(title(templates(texts), Language.EN)).startsWith("Your request");
    }

    @Test
    void everyBuiltInTextPassesTheCheck() {
        for (Audience audience : Audience.values()) {
            for (Language language : Language.values()) {
                TextCheck check = new TextCheck("file", audience, language);
                assertThat(TemplateTexts.builtInKeys(audience, language))
                        .allSatisfy(key -> assertThat(check.fault(key, TemplateTexts.builtIn(audience, language, key)))
                                .isEmpty());
            }
        }
    }

    @Test
    void withoutDirectoryNothingIsWrong() {
        assertThat(new MessageTextsHealth(OwnTexts.none()).health().getStatus()).isEqualTo(Status.UP);
        assertThat(new OwnTexts(directory.resolve("absent"), nanos::get).faults())
                .isEmpty();
    }

    private OwnTexts texts() {
        return new OwnTexts(directory, nanos::get);
    }

    private static Templates templates(OwnTexts texts) {
        return new Templates(ZoneId.of("Asia/Shanghai"), "https://service.example.com", new TemplateTexts(texts));
    }

    private static String title(Templates templates, Language language) {
        return templates.title(Audience.CUSTOMERS, "claim-closed", language, FACTS);
    }
}
