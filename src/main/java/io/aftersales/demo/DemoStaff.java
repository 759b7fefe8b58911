package io.aftersales.demo;

import io.aftersales.staff.StaffDirectory;
import io.aftersales.staff.StaffDraft;
import io.aftersales.staff.StaffDraft.AccountDraft;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Profiles of the users of a demonstration who serve. */
@Component
@Profile("!production")
class DemoStaff {

    static final String SERVICE = "AS-1000";
    static final String BRANCH = "AS-2000";

    private final StaffDirectory staff;

    DemoStaff(StaffDirectory staff) {
        this.staff = staff;
    }

    @EventListener(ApplicationReadyEvent.class)
    void putOnFile() {
        profile("engineer", "E-1001", "Engineer Demo", "SKILLED", "GENERAL", false, SERVICE, "6222020000112233445");
        profile(
                "supervisor",
                "E-1002",
                "Supervisor Demo",
                "SENIOR",
                "ELECTRICAL",
                false,
                SERVICE,
                "6222020000112233452");
        profile("desk", "E-1003", "Desk Demo", "JUNIOR", "GENERAL", true, BRANCH, "6222020000112233460");
    }

    /** What the owner changed stays; two nodes that start at once enter the same. */
    private void profile(
            String user,
            String employeeNumber,
            String name,
            String level,
            String skill,
            boolean branch,
            String costCentre,
            String account) {
        if (staff.find(user).isEmpty()) {
            staff.put(
                    user,
                    new StaffDraft(
                            name,
                            level,
                            skill,
                            String.valueOf(branch),
                            costCentre,
                            new AccountDraft(name, account, null, "Demo Bank"),
                            employeeNumber),
                    "admin");
        }
    }
}
