package io.aftersales.calendar;

import static io.aftersales.calendar.TestCalendars.SHANGHAI;
import static io.aftersales.calendar.TestCalendars.endOf;
import static io.aftersales.calendar.TestCalendars.shanghai;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;

import io.aftersales.problems.Refused;
import io.aftersales.testing.Requirement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Versions: which there are, and that each can be made again. */
@Requirement("F29")
class WorkingCalendarsTest {

    private final CalendarOverrides overrides = mock();
    private final WorkingCalendars calendars = new WorkingCalendars(
            TestCalendars.notices(), overrides, TestCalendars.settings(SHANGHAI, "09:00-12:00", "13:00-18:00"));

    @Test
    void everyPublishedYearIsAVersion() {
        WorkingCalendar asOf2025 = calendars.version("CN-2025+0");

        Due due = asOf2025.due(shanghai("2025-12-31"), Span.workingDays(1));

        assertThat(due).isEqualTo(new Due(endOf("2026-01-01"), true, "CN-2025+0"));
        assertThat(calendars.version("CN-2023+0").version()).isEqualTo("CN-2023+0");
        assertThat(calendars.version("CN-2025+0")).isSameAs(asOf2025);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CN-2022+0",
                "CN-2027+0",
                "CN-2026+5",
                "CN-2026+00",
                "CN-2026",
                "CN-2026+-1",
                "DE-2026+0",
                "",
                "CN-2026+9999999999999999999"
            })
    void unknownVersionIsRefused(String version) {
        assertThat(calendars.find(version)).isEmpty();
        assertThatThrownBy(() -> calendars.version(version)).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.kind()).isEqualTo(Refused.Kind.CONFLICT);
            assertThat(refused.reason()).isEqualTo("calendar.unknownVersion");
            assertThat(refused.arguments()).containsExactly(version);
        });
    }
}
