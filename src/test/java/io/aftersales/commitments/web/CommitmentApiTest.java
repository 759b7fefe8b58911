package io.aftersales.commitments.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.aftersales.calendar.Day;
import io.aftersales.calendar.Span;
import io.aftersales.commitments.CommitmentExplanation;
import io.aftersales.commitments.CommitmentExplanations;
import io.aftersales.commitments.CommitmentKind;
import io.aftersales.commitments.CommitmentLedger;
import io.aftersales.commitments.Promise;
import io.aftersales.commitments.Promised;
import io.aftersales.testing.IntegrationTest;
import io.aftersales.testing.Requirement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** Promises and their explanations over HTTP. */
@IntegrationTest
class CommitmentApiTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    @Autowired
    private MockMvc http;

    @Autowired
    private CommitmentLedger ledger;

    @Autowired
    private CommitmentExplanations explanations;

    @Autowired
    private Clock clock;

    private final String subject = "CL-" + UUID.randomUUID();
    private Instant now = Instant.EPOCH;

    @BeforeEach
    void readTheClock() {
        now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    @Test
    void promisesAreListedWithEventsAndInstantsOfTheBusinessZone() throws Exception {
        Promised promised = ledger.promise(response());

        ask("/api/commitments?subject=" + subject, "en")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$", hasSize(1)))
                .andExpect(jsonPath("$[0].id").value(promised.id().toString()))
                .andExpect(jsonPath("$[0].kind").value("RESPONSE"))
                .andExpect(jsonPath("$[0].status").value("RUNNING"))
                .andExpect(jsonPath("$[0].dueAt", containsString("+08:00")))
                .andExpect(jsonPath("$[0].promisedDueAt", containsString("+08:00")))
                .andExpect(jsonPath("$[0].metAt").isEmpty())
                .andExpect(jsonPath("$[0].breachedAt").isEmpty())
                .andExpect(jsonPath("$[0].provisional").value(false))
                .andExpect(jsonPath("$[0].calendarVersion").isNotEmpty())
                .andExpect(jsonPath("$[0].events[0].type").value("PROMISED"))
                .andExpect(jsonPath("$[0].events[0].late").value(false));
    }

    @Test
    void conditionsAreCombined() throws Exception {
        ledger.promise(response());
        ledger.promise(new Promise(subject, CommitmentKind.FOLLOW_UP, now, false, "SMART_HOME", null));
        ledger.meet(subject, CommitmentKind.RESPONSE, now, "desk");

        ask("/api/commitments?subject=" + subject, "en").andExpect(jsonPath("$", hasSize(2)));
        ask("/api/commitments?kind=response&subject=" + subject, "en").andExpect(jsonPath("$", hasSize(1)));
        ask("/api/commitments?status=MET&subject=" + subject, "en")
                .andExpect(jsonPath("$", hasSize(1)))
                .andExpect(jsonPath("$[0].kind").value("RESPONSE"));
        ask("/api/commitments?status=BREACHED&subject=" + subject, "en").andExpect(jsonPath("$", hasSize(0)));
    }

    @Test
    void everyWrongConditionIsNamedWithWhatIsAllowed() throws Exception {
        ask("/api/commitments?kind=LUNCH&status=LATE", "en")
                .andExpect(status().isBadRequest())
                .andExpect(content().contentTypeCompatibleWith("application/problem+json"))
                .andExpect(content().string(containsString("EXPENSE_PAYMENT")))
                .andExpect(content().string(containsString("CANCELLED")));
    }

    @Test
    @Requirement("F30")
    void explanationCountsEveryDayAndAddsUp() {
        Instant friday = Instant.parse("2026-09-18T02:00:00Z");
        UUID id = ledger.promise(
                        new Promise(subject, CommitmentKind.COMPLAINT_RESOLUTION, friday, false, "SMART_HOME", null))
                .id();

        CommitmentExplanation why = explanations.explain(id, Locale.ENGLISH);

        assertThat(why.count().days().get(0).date()).isEqualTo(LocalDate.of(2026, 9, 19));
        assertThat(why.count().days().stream().filter(Day::counted).count()).isEqualTo(15);
        assertThat(why.promisedDueAt()).isEqualTo(why.count().due().at());
        assertThat(LocalDate.ofInstant(why.dueAt(), SHANGHAI)).isEqualTo(LocalDate.of(2026, 10, 15));
    }

    @Test
    void eachChangeStartsWhereTheOneBeforeEnded() {
        Promised promised = ledger.promise(new Promise(
                subject,
                CommitmentKind.REPAIR_COMPLETION,
                now,
                false,
                "VEHICLE",
                new Promise.Agreement(Span.hours(72), "quote 3")));
        ledger.pause(promised.id(), "customer is on holiday", "engineer");
        ledger.resume(promised.id(), "engineer");
        Instant later = promised.dueAt().plus(Duration.ofDays(2));
        ledger.extend(promised.id(), later, "part is late", now, "engineer");

        CommitmentExplanation why = explanations.explain(promised.id(), Locale.ENGLISH);

        assertThat(why.changes()).hasSize(2);
        CommitmentExplanation.Change pause = why.changes().get(0);
        assertThat(pause.dueBefore()).isEqualTo(why.promisedDueAt());
        assertThat(Duration.between(pause.dueBefore(), pause.dueAfter()))
                .isEqualTo(Duration.between(pause.from(), pause.to()));
        assertThat(why.changes().get(1).dueBefore()).isEqualTo(pause.dueAfter());
        assertThat(why.changes().get(1).dueAfter()).isEqualTo(later).isEqualTo(why.dueAt());
    }

    @Test
    void explanationIsToldInTheReadersLanguage() throws Exception {
        UUID id = ledger.promise(response()).id();

        ask("/api/commitments/" + id + "/explanation", "en")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.amount").value(24))
                .andExpect(jsonPath("$.unit").value("HOURS"))
                .andExpect(jsonPath("$.dueAt", containsString("+08:00")))
                .andExpect(jsonPath("$.days").isNotEmpty())
                .andExpect(jsonPath("$.text", hasItem(containsString("The limit is 24 hours by clause"))));
        ask("/api/commitments/" + id + "/explanation", "zh-CN")
                .andExpect(jsonPath("$.text", hasItem(containsString("期限为 24 小时"))));
    }

    @Test
    void unknownPromiseIsNotFound() throws Exception {
        ask("/api/commitments/" + UUID.randomUUID() + "/explanation", "en").andExpect(status().isNotFound());
        ask("/api/commitments/1/explanation", "en").andExpect(status().isNotFound());
    }

    private Promise response() {
        return new Promise(subject, CommitmentKind.RESPONSE, now, false, "SMART_HOME", null);
    }

    private ResultActions ask(String address, String language) throws Exception {
        return http.perform(get(address).with(httpBasic("desk", "desk")).header(HttpHeaders.ACCEPT_LANGUAGE, language));
    }
}
