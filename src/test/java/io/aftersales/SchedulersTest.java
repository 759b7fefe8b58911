package io.aftersales;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.aftersales.testing.Requirement;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.task.TaskExecutionAutoConfiguration;
import org.springframework.boot.autoconfigure.task.TaskSchedulingAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;
import org.springframework.stereotype.Component;
import org.springframework.util.ClassUtils;

/** What must not be late has threads of its own, however long other work takes. */
@Requirement("INF-07")
class SchedulersTest {

    private static final int OTHERS = 3;

    private final ApplicationContextRunner node = new ApplicationContextRunner()
            .withConfiguration(
                    AutoConfigurations.of(TaskExecutionAutoConfiguration.class, TaskSchedulingAutoConfiguration.class))
            .withUserConfiguration(SchedulingConfiguration.class, Work.class)
            .withPropertyValues("spring.task.scheduling.pool.size=" + OTHERS);

    @EnableScheduling
    static class Work {

        private final AtomicInteger urgent = new AtomicInteger();
        private final AtomicInteger other = new AtomicInteger();

        @Scheduled(scheduler = "urgentScheduler", fixedDelay = 5)
        void urgent() {
            urgent.incrementAndGet();
        }

        @Scheduled(fixedDelay = 5)
        void other() {
            other.incrementAndGet();
        }
    }

    @Test
    void longWorkHoldsUpNothingUrgent() {
        node.run(context -> {
            Work work = context.getBean(Work.class);
            ThreadPoolTaskScheduler others = context.getBean("taskScheduler", ThreadPoolTaskScheduler.class);
            await().until(() -> work.other.get() > 0);
            CountDownLatch busy = new CountDownLatch(OTHERS);
            CountDownLatch end = new CountDownLatch(1);
            Stream.generate(() -> longWork(busy, end)).limit(OTHERS).forEach(others::execute);
            assertThat(busy.await(10, TimeUnit.SECONDS)).isTrue();

            int urgentBefore = work.urgent.get();
            int otherBefore = work.other.get();
            await().until(() -> work.urgent.get() > urgentBefore + 5);

            assertThat(work.other.get()).as("the threads are all taken").isEqualTo(otherBefore);
            end.countDown();
            await().until(() -> work.other.get() > otherBefore);
        });
    }

    @Test
    void theExecutorOfTheWebLayerStaysAsSpringMakesIt() {
        node.run(context -> assertThat(context).hasBean("applicationTaskExecutor"));
    }

    @Test
    void promisesMessagesAndNumbersAreUrgentAndNothingLongIs() {
        assertThat(scheduled().filter(method -> scheduler(method).equals("urgentScheduler")))
                .extracting(method -> method.getDeclaringClass().getSimpleName() + "." + method.getName())
                .containsExactlyInAnyOrder(
                        "PromiseWatch.look",
                        "DispatchSchedule.dispatch",
                        "DispatchSchedule.probe",
                        "OperatingState.look",
                        "OperatingMetrics.show",
                        "ClockHealth.compare",
                        "DemoClock.follow");
        assertThat(scheduled().map(SchedulersTest::scheduler))
                .hasSizeGreaterThan(20)
                .containsOnly("", "urgentScheduler");
    }

    private static Stream<Method> scheduled() {
        ClassPathScanningCandidateComponentProvider scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(Component.class));
        return scanner.findCandidateComponents("io.aftersales").stream()
                .map(found -> ClassUtils.resolveClassName(
                        Objects.requireNonNull(found.getBeanClassName()), SchedulersTest.class.getClassLoader()))
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .filter(method -> method.isAnnotationPresent(Scheduled.class));
    }

    private static String scheduler(Method method) {
        return method.getAnnotation(Scheduled.class).scheduler();
    }

    private static Runnable longWork(CountDownLatch busy, CountDownLatch end) {
        return () -> {
            busy.countDown();
            try {
                end.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        };
    }
}
