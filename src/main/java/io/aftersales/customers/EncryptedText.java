package io.aftersales.customers;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps what people wrote freely unreadable in the database, since it may name them. */
@Component
@Converter
public class EncryptedText implements AttributeConverter<@Nullable String, @Nullable String> {

    private final PersonalDataCipher cipher;

    EncryptedText(PersonalDataCipher cipher) {
        this.cipher = cipher;
    }

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable String text) {
        return text == null ? null : cipher.encrypt(text);
    }

    @Override
    public @Nullable String convertToEntityAttribute(@Nullable String stored) {
        return stored == null ? null : cipher.decrypt(stored);
    }
}
