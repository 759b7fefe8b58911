package io.aftersales.customers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aftersales.testing.Requirement;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

@Requirement("SEC-02")
class PersonalDataCipherTest {

    private static final int HEAD = "d1:".length() + 37;
    private static final String TEXT = "王小明 +8613800000000";

    private final PersonalDataCipher cipher = cipher("a".repeat(32));

    @Test
    void givesBackWhatWasEncrypted() {
        assertThat(cipher.decrypt(cipher.encrypt(TEXT))).isEqualTo(TEXT);
        assertThat(cipher.decrypt(cipher.encrypt(""))).isEmpty();
    }

    @Test
    void encryptsTheSameTextDifferentlyEachTime() {
        assertThat(cipher.encrypt(TEXT)).isNotEqualTo(cipher.encrypt(TEXT)).startsWith("d1:");
    }

    @Test
    void detectsEveryChangedByte() {
        String encrypted = cipher.encrypt(TEXT);
        byte[] stored = Base64.getDecoder().decode(encrypted.substring(HEAD));

        for (int i = 0; i < stored.length; i++) {
            byte[] changed = stored.clone();
            changed[i] ^= 1;
            String tampered = encrypted.substring(0, HEAD) + Base64.getEncoder().encodeToString(changed);
            assertThatIllegalStateException().as("byte " + i).isThrownBy(() -> cipher.decrypt(tampered));
        }
    }

    @Test
    void cannotReadWhatAnotherKeyEncrypted() {
        String stored = cipher("b".repeat(32)).encrypt(TEXT);

        assertThatIllegalStateException().isThrownBy(() -> cipher.decrypt(stored));
    }

    @Test
    void refusesTextOfAnotherKeyVersionWithoutRepeatingIt() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> cipher.decrypt("k2:" + TEXT))
                .withMessageContaining("k1:")
                .withMessageNotContaining(TEXT);
    }

    @Test
    void fingerprintsAreEqualForEqualTextsAndKeysOnly() {
        assertThat(cipher.fingerprint(TEXT))
                .isEqualTo(cipher.fingerprint(TEXT))
                .isEqualTo(cipher("a".repeat(32)).fingerprint(TEXT))
                .isNotEqualTo(cipher.fingerprint(TEXT + "1"))
                .isNotEqualTo(cipher("b".repeat(32)).fingerprint(TEXT));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "                                        ", "0123456789012345678901234567890"})
    void refusesAKeyThatIsAbsentOrShorterThan32CharactersNamingTheSettingAndNotTheKey(@Nullable String key) {
        assertThatThrownBy(() -> cipher(key))
                .isInstanceOf(UnusableEncryptionKey.class)
                .hasMessageContaining("aftersales.encryption.key")
                .hasMessageContaining("32")
                .hasMessageNotContaining("0123456789");
    }

    @Test
    void tellsAnOperatorWhatToDoAboutTheKey() {
        var analysis = new UnusableEncryptionKeyAnalyzer()
                .analyze(new IllegalStateException(
                        "bean", new UnusableEncryptionKey("aftersales.encryption.key", "is not set")));

        assertThat(analysis).isNotNull();
        assertThat(analysis.getDescription()).contains("aftersales.encryption.key is not set");
        assertThat(analysis.getAction()).contains("AFTERSALES_ENCRYPTION_KEY");
    }

    @Test
    void neverShowsTheKey() {
        assertThat(new EncryptionSettings("a".repeat(32), null, null).toString())
                .doesNotContain("aaa");
    }

    private static PersonalDataCipher cipher(@Nullable String key) {
        InstallationKeys installation = new InstallationKeys(new EncryptionSettings(key, null, null));
        return new PersonalDataCipher(new DataKeys(new KeysInMemory(), installation), installation);
    }
}
