package io.aftersales.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Words that nobody wrote before: whatever is found of them was written by the test that made them up. */
final class Marks {

    private final List<String> words = new ArrayList<>();

    /** Returns all words so far, in small letters, the oldest first. */
    List<String> words() {
        return words;
    }

    /** Makes sure that none of them can be read in a table or in the log. */
    void expectNoneIn(Traces traces) {
        assertThat(traces.inTables(words)).isEmpty();
        assertThat(traces.inLog(words)).isEmpty();
    }

    /** Returns the form with a word of its own in each of these fields. */
    Map<String, Object> in(Map<String, Object> form, String... fields) {
        Map<String, Object> marked = new HashMap<>(form);
        for (String field : fields) {
            marked.put(field, word());
        }
        return marked;
    }

    /** Returns an application with a word in every field that is personal or free text. */
    Map<String, Object> application() {
        Map<String, Object> application = Papers.repair();
        application.put(
                "customer",
                Map.of(
                        "name",
                        "Ms " + word(),
                        "phone",
                        phone(),
                        "email",
                        word() + "@example.com",
                        "address",
                        word() + " Lane 7",
                        "preferredChannel",
                        "EMAIL",
                        "locale",
                        "en"));
        application.put("purchase", Map.of("date", "2026-01-05", "proofType", "INVOICE", "proofNumber", word()));
        application.put("symptom", "It says " + word());
        return application;
    }

    /** Returns a word that nobody has written before, in small letters, and remembers it. */
    String word() {
        String word = "zq" + UUID.randomUUID().toString().replace("-", "");
        words.add(word);
        return word;
    }

    /** Returns a telephone number that nobody has, and remembers its national part. */
    String phone() {
        String phone = Papers.phone();
        words.add(phone.substring("+86".length()));
        return phone;
    }
}
