package io.aftersales.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import io.aftersales.engine.identity.StaffGroup;
import io.aftersales.testing.Requirement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** The written duties and the groups of the system mirror each other. */
class RolesTest {

    @Test
    @Requirement("ORG-02")
    void everyGroupHasItsWrittenDutiesAndNoOtherIsWritten() throws IOException {
        String groups = Files.readString(Path.of("docs/roles.md")).split("## Rights", 2)[0];

        assertThat(groups.lines().filter(line -> line.startsWith("| `")).map(line -> line.split("`", 3)[1]))
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(StaffGroup.values()).map(StaffGroup::id).toList());
    }
}
