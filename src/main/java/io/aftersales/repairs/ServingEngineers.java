package io.aftersales.repairs;

import io.aftersales.staff.Colleagues;
import io.aftersales.staff.Groups;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells who served a claim, for those who pay for it. */
@Component
public class ServingEngineers {

    private final RepairFiles files;
    private final Colleagues staff;

    ServingEngineers(RepairFiles files, Colleagues staff) {
        this.files = files;
        this.staff = staff;
    }

    /**
     * Returns the logins of the engineers who came to the customer or worked on the product, each once, in the order in
     * which they did; nobody when the claim had no repair.
     */
    @Transactional(readOnly = true)
    public List<String> of(String claimNumber) {
        return files.find(claimNumber).stream()
                .flatMap(file -> Stream.concat(
                        file.visits().stream()
                                .filter(visit -> visit.arrivedAt() != null)
                                .map(Visit::engineer),
                        file.works().stream().map(Work::doneBy)))
                .filter(user -> staff.isMember(user, Groups.ENGINEERS))
                .distinct()
                .toList();
    }
}
