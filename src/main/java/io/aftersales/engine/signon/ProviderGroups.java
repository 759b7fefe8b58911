package io.aftersales.engine.signon;

import io.aftersales.engine.identity.StaffGroup;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds our groups among those that the provider tells; others are passed over. */
final class ProviderGroups {

    private final List<String> claim;
    private final Map<String, String> names;

    /** @throws IllegalArgumentException when a name stands for a group that there is not */
    ProviderGroups(SignOnProperties properties) {
        this.claim = List.of(properties.groupsClaim().split("\\.", -1));
        this.names = properties.groups();
        names.forEach((theirs, ours) -> {
            if (group(ours) == null) {
                throw new IllegalArgumentException(
                        "aftersales.oidc.groups: '%s' stands for '%s', which is no group".formatted(theirs, ours));
            }
        });
    }

    Set<StaffGroup> of(Map<String, Object> claims) {
        Set<StaffGroup> groups = EnumSet.noneOf(StaffGroup.class);
        for (String name : names(claims)) {
            StaffGroup group = group(names.getOrDefault(name, withoutSlash(name)));
            if (group != null) {
                groups.add(group);
            }
        }
        return groups;
    }

    private List<String> names(Map<String, Object> claims) {
        Object value = claims;
        for (String step : claim) {
            value = value instanceof Map<?, ?> object ? object.get(step) : null;
        }
        if (value instanceof Collection<?> several) {
            return several.stream().map(String::valueOf).toList();
        }
        return value instanceof String one ? List.of(one) : List.of();
    }

    /** Keycloak writes groups as paths. */
    private static String withoutSlash(String name) {
        return name.startsWith("/") ? name.substring(1) : name;
    }

    private static @Nullable StaffGroup group(String id) {
        return Arrays.stream(StaffGroup.values())
                .filter(group -> group.id().equals(id))
                .findFirst()
                .orElse(null);
    }
}
