package io.aftersales.fees;

import io.aftersales.claims.ServiceFinished;
import io.aftersales.repairs.PartUsed;
import io.aftersales.repairs.RepairFile;
import io.aftersales.repairs.RepairFiles;
import io.aftersales.repairs.Work;
import io.aftersales.repairs.WorkResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Opens a calculation sheet from the repair record as soon as a service is finished, in the same transaction. */
@Component
class SheetOpening {

    private final FeeRegister register;
    private final RepairFiles repairs;
    private final LinePricing pricing;
    private final FeeFollowUp followUp;

    SheetOpening(FeeRegister register, RepairFiles repairs, LinePricing pricing, FeeFollowUp followUp) {
        this.register = register;
        this.repairs = repairs;
        this.pricing = pricing;
        this.followUp = followUp;
    }

    /**
     * Opens the sheet of that claim. Where it has one, as after a second repair, work that is not on it is added as a new
     * version; telling the same again has no effect.
     */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void open(ServiceFinished service) {
        String claimNumber = service.claimNumber();
        Optional<RepairFile> repair = repairs.find(claimNumber);
        Optional<Sheet> present = register.lockIfAny(claimNumber);
        Sheet sheet = present.orElseGet(() -> register.add(new Sheet(claimNumber, pricing.currency())));
        List<FeeLine> lines = new ArrayList<>(
                present.map(register::latest).map(SheetVersion::lines).orElse(List.of()));
        Set<String> known = keys(claimNumber);
        Set<UUID> lost = repair.map(repairs::lost).orElse(Set.of());
        List<FeeLine> added = repair.map(RepairFile::works).orElse(List.of()).stream()
                .filter(work -> !known.contains(key(work)))
                .flatMap(work -> lines(work, lost.contains(work.id())).stream())
                .toList();
        if (present.isPresent() && added.isEmpty()) {
            return;
        }
        lines.addAll(added);
        SheetVersion version = register.add(sheet, lines, AgreedCharge.of(repair, lines), null, service.by());
        register.note(
                claimNumber,
                present.isPresent() ? FeeEvent.FEE_SHEET_CORRECTED : FeeEvent.FEE_SHEET_OPENED,
                service.by(),
                Map.of("sheetVersion", String.valueOf(version.version()), "lines", String.valueOf(lines.size())));
        followUp.after(sheet, version, service.by());
    }

    /** What was ever on the sheet: who took a line off it has decided so. */
    private Set<String> keys(String claimNumber) {
        return register.versions(claimNumber).stream()
                .flatMap(version -> version.lines().stream())
                .map(FeeLine::sourceKey)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    /** What never arrived costs us, and its customer nothing: he pays for what was posted in its place. */
    private List<FeeLine> lines(Work work, boolean lost) {
        LinePricing.Origin origin = LinePricing.Origin.record(key(work));
        List<FeeLine> lines = new ArrayList<>();
        if (work.result() != WorkResult.POSTED) {
            lines.add(pricing.labour(CostDetail.WORK, work.doneBy(), work.minutes(), origin));
        }
        for (PartUsed part : work.parts()) {
            FeeLine line = pricing.material(CostDetail.PARTS, work.doneBy(), part.code(), part.quantity(), origin);
            lines.add(lost ? line.charging(0) : line);
        }
        return lines;
    }

    private static String key(Work work) {
        return work.id().toString();
    }
}
