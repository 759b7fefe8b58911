package io.aftersales;

import org.springframework.boot.task.ThreadPoolTaskSchedulerBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;

/**
 * Threads for what comes again and again. Promises, messages and the numbers of operators name {@code urgentScheduler},
 * so that they never wait behind long work: checks of the log, removals, mails, texts that are put under keys. All that
 * shares the threads of {@code spring.task.scheduling}, and so does whatever names none.
 */
@Configuration(proxyBeanMethods = false)
class SchedulingConfiguration {

    /**
     * The dispatcher and its probe may wait for servers, the watch over promises for locks; one is left for numbers,
     * clocks and one-time codes, of which only so many are taken at a time.
     */
    private static final int URGENT = 4;

    /** Not the default one, so that Spring makes that beside it. */
    @Bean(defaultCandidate = false)
    ThreadPoolTaskScheduler urgentScheduler(ThreadPoolTaskSchedulerBuilder builder) {
        return builder.poolSize(URGENT).threadNamePrefix("urgent-").build();
    }
}
