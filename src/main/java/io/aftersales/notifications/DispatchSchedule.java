package io.aftersales.notifications;

import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Sends what is due every {@code aftersales.notifications.interval}, and looks once an hour for addresses that came late; not at all on a node where
 * {@code aftersales.notifications.dispatch} is false.
 */
@Component
@ConditionalOnProperty(name = "aftersales.notifications.dispatch", havingValue = "true", matchIfMissing = true)
class DispatchSchedule {

    private static final Logger log = LoggerFactory.getLogger(DispatchSchedule.class);

    private final Dispatcher dispatcher;
    private final OutboxMessages messages;
    private final LateAddresses addresses;

    DispatchSchedule(Dispatcher dispatcher, OutboxMessages messages, LateAddresses addresses) {
        this.dispatcher = dispatcher;
        this.messages = messages;
        this.addresses = addresses;
    }

    @Scheduled(scheduler = "urgentScheduler", fixedDelayString = "${aftersales.notifications.interval:PT1S}")
    void dispatch() {
        int tried = dispatcher.dispatchDue();
        log.debug("Tried {} messages", tried);
    }

    /** Asks channels that gave no answer again, long before their messages would be tried anew. */
    @Scheduled(scheduler = "urgentScheduler", fixedDelayString = "PT30S", initialDelayString = "PT30S")
    void probe() {
        messages.probe();
    }

    @Scheduled(fixedDelay = 1, initialDelay = 1, timeUnit = TimeUnit.HOURS)
    void lookForAddresses() {
        int queued = addresses.queue();
        if (queued > 0) {
            log.info("Queued {} messages again whose customers can be reached by now", queued);
        }
    }
}
