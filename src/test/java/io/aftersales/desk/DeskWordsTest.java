package io.aftersales.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.aftersales.claims.ChargeBasis;
import io.aftersales.claims.ClaimOutcome;
import io.aftersales.claims.CustomerMessages;
import io.aftersales.claims.ServiceMode;
import io.aftersales.claims.WarrantyConditions;
import io.aftersales.products.ComponentClass;
import io.aftersales.repairs.RepairStatus;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.ResourceBundleMessageSource;

/** What staff read instead of names and numbers of programs. */
class DeskWordsTest {

    private final DeskWords words = new DeskWords(bundle(), Clock.fixed(Instant.EPOCH, ZoneId.of("Asia/Shanghai")));

    @AfterEach
    void forgetLanguage() {
        LocaleContextHolder.resetLocaleContext();
    }

    @ParameterizedTest(name = "{0}: {1}, {2}")
    @CsvSource({
        "PT51H, 2 days 3 hours, 2 天 3 小时",
        "PT48H59M, 2 days, 2 天",
        "PT25H, 1 day 1 hour, 1 天 1 小时",
        "PT23H59M, 23 hours 59 minutes, 23 小时 59 分钟",
        "PT1H, 1 hour, 1 小时",
        "PT59M, 59 minutes, 59 分钟",
        "PT1M, 1 minute, 1 分钟",
        "PT59S, less than a minute, 不到一分钟"
    })
    void lengthsOfTimeAreSaidInTheirLargestUnits(Duration length, String english, String chinese) {
        LocaleContextHolder.setLocale(Locale.ENGLISH);
        assertThat(words.duration(length)).isEqualTo(english);

        LocaleContextHolder.setLocale(Locale.CHINESE);
        assertThat(words.duration(length)).isEqualTo(chinese);
    }

    @ParameterizedTest(name = "{0} = {1}: {2}")
    @CsvSource({
        "category, SERVICE, service",
        "department, dept-general, General matters",
        "department, dept-of-our-own, dept-of-our-own",
        "urgent, true, yes",
        "satisfaction, NONE, no answer",
        "size, 1023, '1,023 bytes'",
        "size, 10485760, 10 MB",
        "customerToldAt, 2026-09-18T01:02:00Z, 2026-09-18 09:02",
        "into, CP-20260918-000001, CP-20260918-000001"
    })
    void factsAreSaidInWordsWhereThereAreAny(String name, String value, String said) {
        LocaleContextHolder.setLocale(Locale.ENGLISH);

        assertThat(words.fact(name, value)).isEqualTo(said);
    }

    /** A code on a timeline is a remnant of programs, in either language. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("codes")
    void everyCodeOfAFactHasAWordInBothLanguages(String fact, Class<? extends Enum<?>> codes) {
        for (Locale language : List.of(Locale.ENGLISH, Locale.CHINESE)) {
            LocaleContextHolder.setLocale(language);

            assertThat(codes.getEnumConstants())
                    .allSatisfy(
                            code -> assertThat(words.fact(fact, code.name())).isNotEqualTo(code.name()));
        }
    }

    static Stream<Arguments> codes() {
        return Stream.of(
                Arguments.of("chargeBasis", ChargeBasis.class),
                Arguments.of("componentClass", ComponentClass.class),
                Arguments.of("outcome", ClaimOutcome.class),
                Arguments.of("proposed", ServiceMode.class),
                Arguments.of("reading", CustomerMessages.Reading.class),
                Arguments.of("repairStatus", RepairStatus.class),
                Arguments.of("serviceMode", ServiceMode.class),
                Arguments.of("warrantyConditions", WarrantyConditions.class));
    }

    @Test
    void aNameWithoutWordStaysAsItIs() {
        LocaleContextHolder.setLocale(Locale.ENGLISH);

        assertThat(words.field("newDate")).isEqualTo("New date");
        assertThat(words.field("unheardOf")).isEqualTo("unheardOf");
    }

    private static ResourceBundleMessageSource bundle() {
        ResourceBundleMessageSource bundle = new ResourceBundleMessageSource();
        bundle.setBasename("i18n/desk");
        bundle.setDefaultEncoding("UTF-8");
        bundle.setFallbackToSystemLocale(false);
        return bundle;
    }
}
