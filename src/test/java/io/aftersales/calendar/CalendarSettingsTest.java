package io.aftersales.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** The settings as an administrator writes them. */
class CalendarSettingsTest {

    private final ApplicationContextRunner application =
            new ApplicationContextRunner().withUserConfiguration(CalendarConfiguration.class);

    @Test
    void defaultIsShanghaiWithALunchBreak() {
        application.run(context -> {
            CalendarSettings settings = context.getBean(CalendarSettings.class);

            assertThat(settings.zone()).isEqualTo(ZoneId.of("Asia/Shanghai"));
            assertThat(settings.hours())
                    .containsExactly(WorkingInterval.of("09:00-12:00"), WorkingInterval.of("13:00-18:00"));
            assertThat(settings.workingDay()).isEqualTo(Duration.ofHours(8));
        });
    }

    @Test
    void severalIntervalsThatTouchAreAccepted() {
        application
                .withPropertyValues("aftersales.calendar.hours=08:00-12:00, 12:00 - 14:30, 20:00-22:00")
                .run(context -> assertThat(
                                context.getBean(CalendarSettings.class).workingDay())
                        .isEqualTo(Duration.ofMinutes(510)));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "hours=                          | aftersales.calendar.hours is empty",
                "hours=09:00-12:00,11:59-18:00   | 11:59-18:00 begins before 09:00-12:00 ends",
                "hours=13:00-18:00,09:00-12:00   | 09:00-12:00 begins before 13:00-18:00 ends",
                "hours=12:00-12:00               | Working hours 12:00-12:00 must end after they begin",
                "hours=22:00-06:00               | Working hours 22:00-06:00 must end after they begin",
                "hours=9 to 5                    | Working hours '9 to 5' cannot be read",
                "hours=09:00-25:00               | Working hours '09:00-25:00' cannot be read"
            })
    void wrongHoursStopTheStart(String setting, String complaint) {
        application
                .withPropertyValues("aftersales.calendar." + setting)
                .run(context -> assertThat(context).getFailure().hasStackTraceContaining(complaint));
    }

    @Test
    void unknownZoneStopsTheStart() {
        application
                .withPropertyValues("aftersales.calendar.zone=Asia/Peking")
                .run(context -> assertThat(context).getFailure().hasStackTraceContaining("Asia/Peking"));
    }
}
