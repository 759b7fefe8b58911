package io.aftersales.notifications;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Sends what is due every {@code aftersales.notifications.interval}; not at all on a node where
 * {@code aftersales.notifications.dispatch} is false.
 */
@Component
@ConditionalOnProperty(name = "aftersales.notifications.dispatch", havingValue = "true", matchIfMissing = true)
class DispatchSchedule {

    private static final Logger log = LoggerFactory.getLogger(DispatchSchedule.class);

    private final Dispatcher dispatcher;

    DispatchSchedule(Dispatcher dispatcher) {
        this.dispatcher = dispatcher;
    }

    @Scheduled(fixedDelayString = "${aftersales.notifications.interval:PT1S}")
    void dispatch() {
        int tried = dispatcher.dispatchDue();
        log.debug("Tried {} messages", tried);
    }
}
