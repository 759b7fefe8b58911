package io.aftersales.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.aftersales.repairs.Acceptance;
import io.aftersales.repairs.CustomerRepairs;
import io.aftersales.repairs.RepairFile;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What customers send twice. */
class SecondClickTest {

    @Test
    void whoIsNotSatisfiedAndDoesNotRateFindsHimselfOnFile() {
        Map<String, String> form = new HashMap<>(
                Map.of("round", "1", "acceptedBy", "Wang Fang", "satisfied", "false", "opinion", "It still sticks"));

        assertThat(SecondClick.signed(signed(null), form)).isTrue();
        form.put("content", "");
        assertThat(SecondClick.signed(signed(null), form)).isTrue();
        form.put("content", "4");
        assertThat(SecondClick.signed(signed(null), form)).isFalse();
        assertThat(SecondClick.signed(signed(4), form)).isTrue();
    }

    private static RepairCase signed(@Nullable Integer content) {
        RepairFile file = mock(RepairFile.class);
        when(file.round()).thenReturn(1);
        RepairCase repair = mock(RepairCase.class);
        when(repair.repair()).thenReturn(file);
        when(repair.signed())
                .thenReturn(new Acceptance(
                        Instant.EPOCH,
                        "Wang Fang",
                        false,
                        false,
                        content,
                        null,
                        null,
                        false,
                        false,
                        null,
                        null,
                        "It still sticks",
                        CustomerRepairs.CUSTOMER));
        return repair;
    }
}
