package io.aftersales.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.aftersales.problems.Attention;
import io.aftersales.testing.Requirement;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.Status;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.util.unit.DataSize;

/** Both sides of each limit at which health calls for somebody. */
@Requirement("SEC-05")
class HealthTest {

    private final OperatingState state = mock();

    @ParameterizedTest
    @CsvSource({"0, 0, UP", "900, 0, UP", "901, 0, WARNING", "0, 1, WARNING"})
    void messagesWarnWhenOneIsLateOrGivenUp(long delay, long failed, String status) {
        when(state.value(Watched.MESSAGE_DELAY, "oldest")).thenReturn(delay);
        when(state.value(Watched.MESSAGES, "failed")).thenReturn(failed);

        assertThat(new MessagesHealth(state).health().getStatus().getCode()).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({"0, 0, UP", "300, 0, UP", "301, 0, WARNING", "0, 1, WARNING"})
    void jobsWarnWhenOneIsLateOrGivenUp(long delay, long failed, String status) {
        when(state.value(Watched.JOB_DELAY, "oldest")).thenReturn(delay);
        when(state.value(Watched.JOBS, "failed")).thenReturn(failed);

        assertThat(new JobsHealth(state).health().getStatus().getCode()).isEqualTo(status);
    }

    @Test
    void mailServerThatDoesNotAnswerIsAWarningAndTakesNoNodeOut() throws IOException {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            sender.setPort(taken.getLocalPort());
        }

        Health health = new MailServerHealth(provider(sender)).health();

        assertThat(health.getStatus()).isEqualTo(Attention.WARNING);
        assertThat(health.getDetails()).containsEntry("failure", "MailConnectException");
    }

    @Test
    void withoutMailServerThereIsNothingToWarnOf() {
        assertThat(new MailServerHealth(provider()).health().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void diskIsThatOfTheDataDirectoryEvenBeforeItIsMade(@TempDir Path directory) {
        OperationsConfiguration configuration = new OperationsConfiguration();
        Path missing = directory.resolve("not/made/yet");

        assertThat(configuration
                        .diskSpaceHealthIndicator(missing, DataSize.ofBytes(1))
                        .health()
                        .getStatus())
                .isEqualTo(Status.UP);
        assertThat(configuration
                        .diskSpaceHealthIndicator(missing, DataSize.ofTerabytes(1_000_000))
                        .health()
                        .getStatus())
                .isEqualTo(Status.DOWN);
    }

    private static ObjectProvider<JavaMailSenderImpl> provider(JavaMailSenderImpl... senders) {
        StaticListableBeanFactory beans = new StaticListableBeanFactory();
        Stream.of(senders).forEach(sender -> beans.addBean("sender", sender));
        return beans.getBeanProvider(JavaMailSenderImpl.class);
    }
}
