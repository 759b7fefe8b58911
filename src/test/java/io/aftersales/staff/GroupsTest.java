package io.aftersales.staff;

import static org.assertj.core.api.Assertions.assertThat;

import io.aftersales.engine.identity.StaffGroup;
import io.aftersales.testing.Requirement;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A rule that names a group which nobody can be in would refuse everybody. */
@Requirement("ORG-02")
class GroupsTest {

    @Test
    void rulesNameGroupsOfTheOrganisation() throws IllegalAccessException {
        List<String> groups =
                Arrays.stream(StaffGroup.values()).map(StaffGroup::id).toList();

        for (Field name : Groups.class.getFields()) {
            assertThat(Modifier.isFinal(name.getModifiers())).isTrue();
            assertThat(groups).as(name.getName()).contains(String.valueOf(name.get(null)));
        }
    }
}
