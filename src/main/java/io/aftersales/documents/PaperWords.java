package io.aftersales.documents;

import io.aftersales.money.Money;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Writes values as people read them. Dates and amounts are the same in both languages and cannot be mistaken. */
@Component
class PaperWords {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private final MessageSource messages;
    private final ZoneId zone;

    PaperWords(MessageSource messages, Clock clock) {
        this.messages = messages;
        this.zone = clock.getZone();
    }

    /**
     * Returns the value of a field or column in words.
     *
     * @throws org.springframework.context.NoSuchMessageException if a code has no words
     */
    String of(Enum<?> place, Object value, Locale locale) {
        String key = "papers.value." + place.name();
        if (value instanceof Instant time) {
            return TIME.format(time.atZone(zone));
        }
        if (value instanceof Money amount) {
            return amount.printed();
        }
        if (value instanceof Boolean answer) {
            return messages.getMessage("papers.answer." + answer, null, locale);
        }
        if (value instanceof Enum<?> code) {
            return messages.getMessage(key + "." + code.name(), null, locale);
        }
        if (value instanceof Long number) {
            String plain = number.toString();
            // as text, so that no pattern groups its digits
            String words = messages.getMessage(key, new Object[] {plain}, plain, locale);
            return words == null ? plain : words;
        }
        if (place == PaperTable.Column.DEPARTMENT) {
            // the group where an administrator made one of his own
            String words = messages.getMessage(key + "." + value, null, value.toString(), locale);
            return words == null ? value.toString() : words;
        }
        return value.toString();
    }
}
