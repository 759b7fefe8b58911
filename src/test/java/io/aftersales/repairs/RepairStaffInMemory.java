package io.aftersales.repairs;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** Two engineers, an inspector and a supervisor. */
final class RepairStaffInMemory implements RepairStaff {

    private final Map<String, Set<String>> members = Map.of(
            ENGINEERS,
            Set.of(RepairOffice.ENGINEER, RepairOffice.OTHER_ENGINEER),
            "quality-inspectors",
            Set.of(RepairOffice.INSPECTOR),
            "service-supervisors",
            Set.of(RepairOffice.SUPERVISOR),
            "service-managers",
            Set.of("manager"));

    @Override
    public boolean isMember(String user, String group) {
        return members.getOrDefault(group, Set.of()).contains(user);
    }

    @Override
    public List<String> members(String group) {
        return members.getOrDefault(group, Set.of()).stream().sorted().toList();
    }

    @Override
    public String nameOf(String user) {
        return user;
    }
}
