package io.aftersales.staff;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Users who are called by their logins, but for those who have a name.
 *
 * @param members logins by group
 * @param names by login
 */
public record ColleaguesInMemory(Map<String, Set<String>> members, Map<String, String> names) implements Colleagues {

    public ColleaguesInMemory(Map<String, Set<String>> members) {
        this(members, Map.of());
    }

    @Override
    public boolean exists(String user) {
        return members.values().stream().anyMatch(group -> group.contains(user));
    }

    @Override
    public boolean isMember(String user, String group) {
        return members.getOrDefault(group, Set.of()).contains(user);
    }

    @Override
    public List<String> members(String group) {
        return members.getOrDefault(group, Set.of()).stream().sorted().toList();
    }

    @Override
    public List<String> departments() {
        return members.keySet().stream().filter(Groups::isDepartment).sorted().toList();
    }

    @Override
    public String nameOf(String user) {
        return names.getOrDefault(user, user);
    }
}
