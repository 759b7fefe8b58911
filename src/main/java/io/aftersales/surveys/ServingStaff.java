package io.aftersales.surveys;

import io.aftersales.repairs.RepairFile;
import io.aftersales.repairs.RepairFiles;
import io.aftersales.staff.StaffDirectory;
import io.aftersales.staff.StaffProfile;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Who served, as results are counted by. */
@Component
class ServingStaff {

    private final RepairFiles repairs;
    private final ObjectProvider<StaffDirectory> directory;

    ServingStaff(RepairFiles repairs, ObjectProvider<StaffDirectory> directory) {
        this.repairs = repairs;
        this.directory = directory;
    }

    /** Returns the engineer of the repair, if the claim has one. */
    Optional<String> engineer(String claimNumber) {
        return repairs.find(claimNumber).map(RepairFile::engineer);
    }

    /** Returns the cost centre of that user, where it is on file. */
    Optional<String> department(String user) {
        return directory.stream().findFirst().flatMap(staff -> staff.find(user)).map(StaffProfile::costCentre);
    }
}
