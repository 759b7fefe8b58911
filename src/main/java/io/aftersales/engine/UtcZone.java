package io.aftersales.engine;

import java.time.ZoneOffset;
import java.util.TimeZone;
import org.springframework.boot.context.event.ApplicationStartingEvent;
import org.springframework.context.ApplicationListener;

/**
 * Makes UTC the zone of the JVM before anything else starts. The engine stores timestamps without zone: nodes in
 * different zones would fire the same timer hours apart, and a zone with summer time fires it an hour wrong.
 */
public class UtcZone implements ApplicationListener<ApplicationStartingEvent> {

    @Override
    public void onApplicationEvent(ApplicationStartingEvent event) {
        TimeZone.setDefault(TimeZone.getTimeZone(ZoneOffset.UTC));
    }
}
