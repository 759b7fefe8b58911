package io.aftersales.surveys.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.aftersales.customers.ContactDetails.Channel;
import io.aftersales.testing.Requirement;
import io.aftersales.testing.TableUnderTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The table {@code processes/surveys/follow-up-policy.dmn}. */
class FollowUpPolicyTest {

    private final TableUnderTest policy = new TableUnderTest("surveys", "follow-up-policy");

    @ParameterizedTest(name = "{0}, periodic {1}: online {2}, {3} h, rest {4} d")
    @CsvSource({
        "PHONE, false, false, 0, 0",
        "EMAIL, false, true, 48, 0",
        "SMS, false, true, 48, 0",
        "WECHAT, false, true, 48, 0",
        "PHONE, true, false, 0, 90",
        "EMAIL, true, true, 168, 90",
        "WECHAT, true, true, 168, 90"
    })
    @Requirement({"SVY-06", "F22"})
    void theCustomerIsAskedAsHePrefers(Channel channel, boolean periodic, boolean online, long hours, long rest) {
        Map<String, Object> asked = Map.of("preferredChannel", channel.name(), "periodic", periodic);

        assertThat(policy.answer("online", asked)).isEqualTo(online);
        assertThat(policy.answer("answerHours", asked)).isEqualTo(hours);
        assertThat(policy.answer("restDays", asked)).isEqualTo(rest);
        assertThat(policy.answer("mostTries", asked)).isEqualTo(3L);
        assertThat(policy.answer("hoursBetweenTries", asked)).isEqualTo(4L);
        assertThat(policy.answer("problemRating", asked)).isEqualTo(2L);
    }

    @Test
    void everyCombinationHasExactlyOneAnswer() {
        policy.answersEveryCombination(
                Map.of("preferredChannel", TableUnderTest.names(Channel.class), "periodic", List.of(true, false)),
                "online",
                List.of(true, false));
    }
}
