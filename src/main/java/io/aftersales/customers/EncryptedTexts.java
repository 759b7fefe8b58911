package io.aftersales.customers;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps several texts that people wrote freely, by name, unreadable in the database. No texts are stored as null. */
@Component
@Converter
public class EncryptedTexts implements AttributeConverter<Map<String, String>, @Nullable String> {

    private static final TypeReference<LinkedHashMap<String, String>> TEXTS = new TypeReference<>() {};

    private final ObjectMapper json = new ObjectMapper();
    private final PersonalDataCipher cipher;

    EncryptedTexts(PersonalDataCipher cipher) {
        this.cipher = cipher;
    }

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable Map<String, String> texts) {
        try {
            return texts == null || texts.isEmpty() ? null : cipher.encrypt(json.writeValueAsString(texts));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("Texts cannot be written as JSON", impossible);
        }
    }

    @Override
    public Map<String, String> convertToEntityAttribute(@Nullable String stored) {
        try {
            String texts = stored == null ? null : cipher.decryptIfKept(stored).orElse(null);
            return texts == null ? Map.of() : json.readValue(texts, TEXTS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Stored texts are no JSON", e);
        }
    }
}
