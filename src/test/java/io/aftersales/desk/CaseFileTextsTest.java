package io.aftersales.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.aftersales.claims.ChargeBasis;
import io.aftersales.claims.ClaimKind;
import io.aftersales.claims.ClaimStatus;
import io.aftersales.claims.ContactChannel;
import io.aftersales.claims.ServiceType;
import io.aftersales.claims.Severity;
import io.aftersales.commitments.CommitmentKind;
import io.aftersales.commitments.CommitmentStatus;
import io.aftersales.customers.ContactDetails;
import io.aftersales.notifications.MessageStatus;
import io.aftersales.products.ProductLine;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The case file finds a word in both languages for everything it can show. */
class CaseFileTextsTest {

    private static final ResourceBundle ENGLISH = ResourceBundle.getBundle(
            "i18n/desk",
            Locale.ROOT,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_DEFAULT));
    private static final ResourceBundle CHINESE = ResourceBundle.getBundle("i18n/desk", Locale.CHINESE);

    @ParameterizedTest
    @MethodSource("shown")
    void everyConstantHasItsWord(String prefix, Class<? extends Enum<?>> type) {
        assertThat(Arrays.stream(type.getEnumConstants()).map(constant -> prefix + "." + constant.name()))
                .allSatisfy(key -> assertThat(ENGLISH.keySet()).contains(key));
    }

    @Test
    void bothLanguagesHaveTheSameKeysAndChineseIsChinese() {
        assertThat(CHINESE.keySet()).isEqualTo(ENGLISH.keySet());
        assertThat(CHINESE.keySet())
                .allSatisfy(key -> assertThat(CHINESE.getString(key)).matches(".*\\p{IsHan}.*"));
    }

    static Stream<Arguments> shown() {
        return Stream.of(
                Arguments.of("desk.claimKind", ClaimKind.class),
                Arguments.of("desk.serviceType", ServiceType.class),
                Arguments.of("desk.line", ProductLine.class),
                Arguments.of("desk.channel", ContactDetails.Channel.class),
                Arguments.of("desk.channel", ContactChannel.class),
                Arguments.of("desk.language", ContactDetails.Language.class),
                Arguments.of("desk.message", MessageStatus.class),
                Arguments.of("desk.severity", Severity.class),
                Arguments.of("desk.status", ClaimStatus.class),
                Arguments.of("desk.charge", ChargeBasis.class),
                Arguments.of("desk.kind", CommitmentKind.class),
                Arguments.of("desk.promise", CommitmentStatus.class));
    }
}
