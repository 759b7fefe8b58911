package io.aftersales.customers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.aftersales.testing.Requirement;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionOperations;

/** Keys of persons, and the keys of the installation that wrap them. */
@Requirement("SEC-02")
class DataKeysTest {

    private static final String FIRST = "a".repeat(32);
    private static final String SECOND = "b".repeat(32);

    private final UUID wang = UUID.randomUUID();
    private final UUID li = UUID.randomUUID();
    private final KeysInMemory stored = new KeysInMemory();

    @Test
    void aKeyIsLookedUpOnceHoweverMuchItEncrypts() {
        Node node = new Node(new EncryptionSettings(FIRST, null, null));
        String text = node.cipher.encrypt(wang, "王小明");
        Node other = new Node(new EncryptionSettings(FIRST, null, null));
        int before = stored.lookups();

        for (int i = 0; i < 20; i++) {
            assertThat(other.cipher.decrypt(text)).isEqualTo("王小明");
        }

        assertThat(stored.lookups() - before).isOne();
    }

    @Test
    void whoseKeyWasDestroyedReadsAsErasedAndOthersAsEver() {
        Node node = new Node(new EncryptionSettings(FIRST, null, null));
        String his = node.cipher.encrypt(wang, "王小明");
        String hers = node.cipher.encrypt(li, "李雷");

        node.keys.destroy(wang);
        node.keys.destroy(wang);

        assertThat(node.cipher.decrypt(his)).isEqualTo(CustomerDesk.ERASED);
        assertThat(node.cipher.decryptIfKept(his)).isEmpty();
        assertThat(node.cipher.decrypt(hers)).isEqualTo("李雷");
    }

    @Test
    void whoWasErasedGetsNoKeyAgain() {
        Node node = new Node(new EncryptionSettings(FIRST, null, null));
        node.keys.of(wang);
        node.keys.destroy(wang);

        assertThat(node.keys.of(wang).id()).isEqualTo(node.keys.house().id());
    }

    @Test
    void aKeyThatIsNeitherStoredNorDestroyedIsNamed() {
        String text = new Node(new EncryptionSettings(FIRST, null, null)).cipher.encrypt(wang, "王小明");
        Node empty = new Node(new EncryptionSettings(FIRST, null, null), new KeysInMemory());

        assertThatIllegalStateException()
                .isThrownBy(() -> empty.cipher.decrypt(text))
                .withMessageContaining(text.substring(3, 39))
                .withMessageContaining("restore the file of keys");
    }

    @Test
    void aNodeForgetsAfterAMinuteAndBeyondItsBound() {
        AtomicLong nanos = new AtomicLong();
        KeyCache cache = new KeyCache(2, nanos::get);
        DataKey key = new DataKey(wang, DataKey.random());
        cache.put(wang, key);
        nanos.set(KeyCache.LONGEST.toNanos());
        assertThat(cache.get(wang)).isSameAs(key);
        nanos.incrementAndGet();
        assertThat(cache.get(wang)).isNull();

        for (UUID one : new UUID[] {wang, li, UUID.randomUUID()}) {
            cache.put(one, key);
        }

        assertThat(cache.get(wang)).isNull();
        assertThat(cache.get(li)).isSameAs(key);
    }

    @Test
    void theKeyOfTheInstallationIsExchangedWithoutLosingAnything() {
        Node before = new Node(new EncryptionSettings(FIRST, null, null));
        String his = before.cipher.encrypt(wang, "王小明");
        String note = before.cipher.encrypt("written by staff");
        String hash = before.cipher.fingerprint("+8613800000000");

        Node both = new Node(new EncryptionSettings(FIRST, Map.of("k2", SECOND), "k2"));
        both.rotation.afterSingletonsInstantiated();
        both.rotation.rotate();
        both.rotation.rotate();
        assertThat(both.rotation.others()).isEmpty();
        assertThat(stored.wrappedBy()).containsExactly("k2");

        Node after = new Node(new EncryptionSettings(null, Map.of("k2", SECOND), "k2"));
        after.rotation.check();
        assertThat(after.cipher.decrypt(his)).isEqualTo("王小明");
        assertThat(after.cipher.decrypt(note)).isEqualTo("written by staff");
        assertThat(after.cipher.fingerprint("+8613800000000")).isEqualTo(hash);
        assertThatExceptionOfType(UnusableEncryptionKey.class)
                .isThrownBy(() -> new Node(new EncryptionSettings(FIRST, null, null)).rotation.check())
                .withMessageContaining("k2")
                .withMessageContaining("aftersales.encryption.keys.k2");
    }

    @Test
    void aKeyThatIsMissingOrAnotherOneIsNamedAtTheStart() {
        new Node(new EncryptionSettings(FIRST, null, null)).rotation.check();

        assertThatExceptionOfType(UnusableEncryptionKey.class)
                .isThrownBy(() -> new Node(new EncryptionSettings(null, Map.of("k2", SECOND), "k2")).rotation.check())
                .withMessageContaining("need the key k1")
                .withMessageContaining("aftersales.encryption.key")
                .withMessageNotContaining(SECOND);
        assertThatExceptionOfType(UnusableEncryptionKey.class)
                .isThrownBy(() -> new Node(new EncryptionSettings(SECOND, null, null)).rotation.check())
                .withMessageContaining("is not the key k1")
                .withMessageNotContaining(SECOND);
    }

    @Test
    void aKeyThatIsBlankCountsAsAbsent() {
        assertThat(new EncryptionSettings("", Map.of("k2", SECOND, "k3", ""), "k2").usableKeys())
                .isEqualTo(Map.of("k2", SECOND));
        assertThat(new EncryptionSettings(FIRST, Map.of("k2", "", "k3", " "), "").usableKeys())
                .isEqualTo(Map.of("k1", FIRST));
        assertThatExceptionOfType(UnusableEncryptionKey.class)
                .isThrownBy(() -> new EncryptionSettings("", Map.of("k2", ""), "k2").usableKeys())
                .withMessageContaining("aftersales.encryption.keys.k2 is not set");
    }

    @Test
    void settingsThatContradictThemselvesAreRefused() {
        assertThatExceptionOfType(UnusableEncryptionKey.class)
                .isThrownBy(() -> new Node(new EncryptionSettings(FIRST, null, "k2")))
                .withMessageContaining("aftersales.encryption.keys.k2 is not set");
        assertThatExceptionOfType(UnusableEncryptionKey.class)
                .isThrownBy(() -> new Node(new EncryptionSettings(FIRST, Map.of("k1", SECOND), null)))
                .withMessageContaining("is set twice");
        assertThatExceptionOfType(UnusableEncryptionKey.class)
                .isThrownBy(() -> new Node(new EncryptionSettings(FIRST, Map.of("2:", SECOND), null)))
                .withMessageContaining("has a name");
    }

    @Test
    void bytesAreReadAsTexts() {
        Node node = new Node(new EncryptionSettings(FIRST, null, null));
        byte[] content = "a file".getBytes(StandardCharsets.UTF_8);

        byte[] moved = node.cipher.move(node.cipher.encrypt(content), node.keys.of(wang));

        assertThat(node.cipher.decrypt(moved)).isEqualTo(content);
        node.keys.destroy(wang);
        assertThat(node.cipher.decrypt(moved)).containsExactly(0);
    }

    /** A node with these keys on the shared table. */
    private final class Node {

        private final DataKeys keys;
        private final PersonalDataCipher cipher;
        private final KeyRotation rotation;

        private Node(EncryptionSettings settings) {
            this(settings, stored);
        }

        private Node(EncryptionSettings settings, KeysInMemory table) {
            InstallationKeys installation = new InstallationKeys(settings);
            keys = new DataKeys(table, installation);
            cipher = new PersonalDataCipher(keys, installation);
            rotation = new KeyRotation(table, installation, keys, TransactionOperations.withoutTransaction());
        }
    }
}
