package io.aftersales.portal;

import static org.assertj.core.api.Assertions.assertThat;

import io.aftersales.cases.FilesSentAgain;
import io.aftersales.claims.ClaimKind;
import io.aftersales.claims.ClaimOutcome;
import io.aftersales.claims.ClaimStatus;
import io.aftersales.claims.ProofType;
import io.aftersales.claims.UrgencyReason;
import io.aftersales.complaints.ComplaintCategory;
import io.aftersales.complaints.ComplaintStatus;
import io.aftersales.customers.ContactDetails;
import io.aftersales.erasure.ErasureStatus;
import io.aftersales.products.ProductLine;
import io.aftersales.repairs.RepairStatus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Pages for customers find their words in both languages. */
class PortalTextsTest {

    private static final ResourceBundle ENGLISH = ResourceBundle.getBundle(
            "i18n/portal",
            Locale.ROOT,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_DEFAULT));
    private static final ResourceBundle CHINESE = ResourceBundle.getBundle("i18n/portal", Locale.CHINESE);

    private static final Pattern KEY = Pattern.compile("#\\{(portal\\.[A-Za-z.]+[A-Za-z])[}(]");

    @ParameterizedTest
    @MethodSource("shown")
    void everyConstantHasItsWord(String prefix, Class<? extends Enum<?>> type) {
        assertThat(ENGLISH.keySet())
                .containsAll(Arrays.stream(type.getEnumConstants())
                        .map(constant -> prefix + "." + constant.name())
                        .toList());
    }

    @Test
    void everyWordOfATemplateIsThere() throws IOException {
        Set<String> keys = new TreeSet<>();
        try (Stream<Path> templates = Files.list(Path.of("src/main/resources/templates/portal"))) {
            for (Path template : templates.toList()) {
                KEY.matcher(Files.readString(template)).results().forEach(found -> keys.add(found.group(1)));
            }
        }

        assertThat(keys).hasSizeGreaterThan(100);
        assertThat(ENGLISH.keySet()).containsAll(keys);
    }

    @Test
    void bothLanguagesHaveTheSameKeysAndChineseIsChinese() {
        assertThat(CHINESE.keySet()).isEqualTo(ENGLISH.keySet());
        assertThat(CHINESE.keySet())
                .allSatisfy(key -> assertThat(CHINESE.getString(key)).containsPattern("\\p{IsHan}"));
    }

    static Stream<Arguments> shown() {
        return Stream.of(
                Arguments.of("portal.kind", ClaimKind.class),
                Arguments.of("portal.line", ProductLine.class),
                Arguments.of("portal.proof", ProofType.class),
                Arguments.of("portal.urgency", UrgencyReason.class),
                Arguments.of("portal.channel", ContactDetails.Channel.class),
                Arguments.of("portal.status", ClaimStatus.class),
                Arguments.of("portal.next", ClaimStatus.class),
                Arguments.of("portal.outcome", ClaimOutcome.class),
                Arguments.of("portal.next.repair", RepairStatus.class),
                Arguments.of("portal.category", ComplaintCategory.class),
                Arguments.of("portal.complaintStatus", ComplaintStatus.class),
                Arguments.of("portal.next.complaint", ComplaintStatus.class),
                Arguments.of("portal.event", PortalEvent.class),
                Arguments.of("portal.event", FilesSentAgain.Event.class),
                Arguments.of("portal.erase", ErasureStatus.class));
    }
}
