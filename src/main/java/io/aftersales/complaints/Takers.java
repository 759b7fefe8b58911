package io.aftersales.complaints;

import io.aftersales.staff.Colleagues;
import io.aftersales.staff.StaffDirectory;
import io.aftersales.staff.StaffProfile;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Who takes complaints down, as their records name him: 投诉接收人员姓名和工号 (CMP-04). */
@Component
class Takers {

    private final StaffDirectory staff;
    private final Colleagues colleagues;

    Takers(StaffDirectory staff, Colleagues colleagues) {
        this.staff = staff;
        this.colleagues = colleagues;
    }

    /**
     * Returns what the record says of him for good: by his profile, else by what he is called as a user.
     *
     * @param by user who puts the complaint on file, or {@link ComplaintIntake#CUSTOMER}
     */
    Taking taking(Instant at, String by) {
        if (by.equals(ComplaintIntake.CUSTOMER)) {
            return new Taking(at, null, null);
        }
        Optional<StaffProfile> profile = staff.find(by);
        if (profile.isPresent()) {
            return new Taking(at, profile.get().name(), profile.get().employeeNumber());
        }
        // who has no name is known by his login, which the receipt has
        String name = colleagues.nameOf(by);
        return new Taking(at, name.equals(by) ? null : name, null);
    }
}
