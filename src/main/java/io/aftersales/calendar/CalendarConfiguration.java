package io.aftersales.calendar;

import java.io.IOException;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reads the published calendar at the start. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(CalendarSettings.class)
class CalendarConfiguration {

    @Bean
    PublicHolidays publicHolidays(CalendarSettings settings) throws IOException {
        return PublicHolidays.read(settings.notices());
    }
}
