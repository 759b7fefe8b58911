package io.aftersales.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.aftersales.calendar.Unit;
import io.aftersales.claims.ChargeBasis;
import io.aftersales.claims.ClaimKind;
import io.aftersales.claims.ServiceMode;
import io.aftersales.claims.Severity;
import io.aftersales.claims.UrgencyReason;
import io.aftersales.commitments.CommitmentKind;
import io.aftersales.commitments.LimitedTask;
import io.aftersales.complaints.ComplaintCategory;
import io.aftersales.complaints.ComplaintNature;
import io.aftersales.complaints.MeasureKind;
import io.aftersales.customers.ContactDetails.Channel;
import io.aftersales.engine.identity.StaffGroup;
import io.aftersales.fees.CostBearer;
import io.aftersales.fees.CostDetail;
import io.aftersales.fees.CostKind;
import io.aftersales.products.ComponentClass;
import io.aftersales.products.ProductLine;
import io.aftersales.reimbursements.DocumentKind;
import io.aftersales.reimbursements.ExpenseRules.ReminderKind;
import io.aftersales.repairs.WaitingAnswer;
import io.aftersales.repairs.WaitingReason;
import io.aftersales.replacements.Condition;
import io.aftersales.replacements.EntitlementDecision;
import io.aftersales.replacements.EntitlementGround;
import io.aftersales.replacements.OfferKind;
import io.aftersales.replacements.WarrantyState;
import io.aftersales.testing.Requirement;
import io.aftersales.warranty.FaultCause;
import io.aftersales.warranty.LegalEntitlement.Remedy;
import io.aftersales.warranty.PartSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the columns of our tables allow is what the code knows: an edited table is measured by them. */
@Requirement("RSP-01")
class TableColumnsTest {

    private static final Pattern TEXT = Pattern.compile("\"([^\"]*)\"");

    private static final Map<String, Class<? extends Enum<?>>> ASKED = Map.ofEntries(
            Map.entry("service-commitments kind", CommitmentKind.class),
            Map.entry("kind", ClaimKind.class),
            Map.entry("productLine", ProductLine.class),
            Map.entry("chargeBasis", ChargeBasis.class),
            Map.entry("servicePlan", ServiceMode.class),
            Map.entry("urgencyReason", UrgencyReason.class),
            Map.entry("category", ComplaintCategory.class),
            Map.entry("severity", Severity.class),
            Map.entry("nature", ComplaintNature.class),
            Map.entry("measureKind", MeasureKind.class),
            Map.entry("detail", CostDetail.class),
            Map.entry("costKind", CostKind.class),
            Map.entry("waitingReason", WaitingReason.class),
            Map.entry("offerKind", OfferKind.class),
            Map.entry("warrantyState", WarrantyState.class),
            Map.entry("condition", Condition.class),
            Map.entry("componentClass", ComponentClass.class),
            Map.entry("cause", FaultCause.class),
            Map.entry("partSource", PartSource.class),
            Map.entry("preferredChannel", Channel.class),
            Map.entry("limitedTask", LimitedTask.class),
            Map.entry("reminder", ReminderKind.class));

    /** Of these not every constant is asked with, or none is a constant. */
    private static final Set<String> OTHERS = Set.of("ladder", "window", "ground", "wish", "occasion");

    private static final Map<String, Class<? extends Enum<?>>> ANSWERED = Map.ofEntries(
            Map.entry("unit", Unit.class),
            Map.entry("warnUnit", Unit.class),
            Map.entry("waitUnit", Unit.class),
            Map.entry("chargeBasis", ChargeBasis.class),
            Map.entry("serviceMode", ServiceMode.class),
            Map.entry("measureKind", MeasureKind.class),
            Map.entry("bearer", CostBearer.class),
            Map.entry("document", DocumentKind.class),
            Map.entry("waitingAnswer", WaitingAnswer.class),
            Map.entry("entitlement", EntitlementDecision.class),
            Map.entry("ground", EntitlementGround.class),
            Map.entry("remedy", Remedy.class));

    private static final Set<String> GROUPS = Set.of("group", "warnGroup", "department");

    /** Read by people. */
    private static final Set<String> FREE = Set.of("clause", "rule", "requirement");

    @Test
    void inputsListWhatTheCodeAsksWith() throws IOException {
        Set<String> seen = new HashSet<>();
        for (TableText table : tables()) {
            for (TableText.Column input : table.inputs()) {
                String key = table.id() + " " + input.name();
                Class<? extends Enum<?>> type = ASKED.get(ASKED.containsKey(key) ? key : input.name());
                if (input.type().equals("string") && type != null) {
                    seen.add(ASKED.containsKey(key) ? key : input.name());
                    assertThat(texts(input)).as(key).containsAll(names(type));
                    assertThat(names(type)).as(key).containsAll(without("NONE", texts(input), names(type)));
                } else if (input.type().equals("string")) {
                    assertThat(OTHERS).as(key).contains(input.name());
                    assertThat(texts(input)).as(key).isNotEmpty();
                } else {
                    assertThat(input.type()).as(key).isIn("boolean", "long");
                }
            }
        }

        assertThat(seen).isEqualTo(ASKED.keySet());
    }

    @Test
    void outputsListWhatTheCodeReads() throws IOException {
        Set<String> groups =
                Arrays.stream(StaffGroup.values()).map(StaffGroup::id).collect(Collectors.toSet());
        Set<String> seen = new HashSet<>();
        for (TableText table : tables()) {
            for (TableText.Column output : table.outputs()) {
                String key = table.id() + " " + output.name();
                Class<? extends Enum<?>> type = ANSWERED.get(output.name());
                if (type != null) {
                    seen.add(output.name());
                    assertThat(names(type)).as(key).containsAll(texts(output));
                } else if (GROUPS.contains(output.name())) {
                    assertThat(groups).as(key).containsAll(texts(output));
                }
                if (output.type().equals("string")) {
                    assertThat(texts(output).isEmpty()).as(key).isEqualTo(FREE.contains(output.name()));
                } else if (output.type().equals("long")) {
                    assertThat(output.values()).as(key).matches("\\[\\d+\\.\\.\\d+]|>= \\d+");
                } else {
                    assertThat(output.type()).as(key).isEqualTo("boolean");
                }
            }
        }

        assertThat(seen).isEqualTo(ANSWERED.keySet());
    }

    @Test
    void promisesNameLaddersThatAreThere() throws IOException {
        Set<String> named = new TreeSet<>();
        Set<String> there = new TreeSet<>();
        for (TableText table : tables()) {
            Stream.concat(table.inputs().stream(), table.outputs().stream())
                    .filter(column -> column.name().equals("ladder"))
                    .forEach(column -> named.addAll(texts(column)));
            table.rows().forEach(row -> {
                if ("1".equals(row.inputs().get("level"))) {
                    there.addAll(texts(new TableText.Column("", "", row.inputs().getOrDefault("ladder", ""))));
                }
            });
        }

        assertThat(there).isNotEmpty().isEqualTo(named);
    }

    private static List<TableText> tables() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("processes"))) {
            List<TableText> tables = new ArrayList<>();
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".dmn")).toList()) {
                tables.addAll(TableText.read(Files.readAllBytes(file)));
            }
            return tables;
        }
    }

    private static List<String> texts(TableText.Column column) {
        return TEXT.matcher(column.values())
                .results()
                .map((MatchResult text) -> text.group(1))
                .toList();
    }

    private static List<String> names(Class<? extends Enum<?>> type) {
        return Arrays.stream(type.getEnumConstants()).map(Enum::name).toList();
    }

    /** Returns what is asked, without the word for "nothing" where that is no constant. */
    private static List<String> without(String nothing, List<String> asked, List<String> names) {
        return asked.stream()
                .filter(text -> !text.equals(nothing) || names.contains(nothing))
                .toList();
    }
}
