package io.aftersales.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.aftersales.cases.CaseNotes;
import io.aftersales.cases.FilesSentAgain;
import io.aftersales.claims.ChargeBasis;
import io.aftersales.claims.ClaimChannel;
import io.aftersales.claims.ClaimKind;
import io.aftersales.claims.ClaimStatus;
import io.aftersales.claims.ContactChannel;
import io.aftersales.claims.CustomerMessages;
import io.aftersales.claims.ServiceMode;
import io.aftersales.claims.ServiceType;
import io.aftersales.claims.Severity;
import io.aftersales.commitments.CommitmentKind;
import io.aftersales.commitments.CommitmentStatus;
import io.aftersales.complaints.CauseClass;
import io.aftersales.complaints.ChargeAnswer;
import io.aftersales.complaints.ComplaintCategory;
import io.aftersales.complaints.ComplaintHandling;
import io.aftersales.complaints.ComplaintInvestigation;
import io.aftersales.complaints.ComplaintNature;
import io.aftersales.complaints.ComplaintStatus;
import io.aftersales.complaints.EvidenceKind;
import io.aftersales.complaints.ExtensionReason;
import io.aftersales.complaints.MeasureKind;
import io.aftersales.complaints.RootCause;
import io.aftersales.complaints.SurveyChannel;
import io.aftersales.customers.ContactDetails;
import io.aftersales.fees.ChargeGround;
import io.aftersales.fees.ChargeStatus;
import io.aftersales.fees.CostBearer;
import io.aftersales.fees.CostDetail;
import io.aftersales.fees.CostKind;
import io.aftersales.fees.LineSource;
import io.aftersales.fees.Missing;
import io.aftersales.fees.PaymentMethod;
import io.aftersales.fees.ReceiptKind;
import io.aftersales.fees.ReviewState;
import io.aftersales.notifications.MessageStatus;
import io.aftersales.products.ComponentClass;
import io.aftersales.products.ProductLine;
import io.aftersales.repairs.ConsentChannel;
import io.aftersales.repairs.QuoteStatus;
import io.aftersales.repairs.RepairClock;
import io.aftersales.repairs.RepairPaper;
import io.aftersales.repairs.RepairStatus;
import io.aftersales.repairs.VisitStatus;
import io.aftersales.repairs.WorkResult;
import io.aftersales.warranty.Coverage;
import io.aftersales.warranty.CoverageGround;
import io.aftersales.warranty.Occasion;
import io.aftersales.warranty.PartSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The case file finds a word in both languages for everything it can show. */
class CaseFileTextsTest {

    private static final ResourceBundle ENGLISH = ResourceBundle.getBundle(
            "i18n/desk",
            Locale.ROOT,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_DEFAULT));
    private static final ResourceBundle CHINESE = ResourceBundle.getBundle("i18n/desk", Locale.CHINESE);

    /** A name in a map: after the bracket, or after the value before. */
    private static final Pattern NAME =
            Pattern.compile("(?:Map\\.of\\(|Map\\.entry\\(|Texts\\.of\\(|\\.put\\(|,\\n)\\s*\"([a-z][A-Za-z]*)\",");

    @ParameterizedTest
    @MethodSource("shown")
    void everyConstantHasItsWord(String prefix, Class<? extends Enum<?>> type) {
        assertThat(Arrays.stream(type.getEnumConstants()).map(constant -> prefix + "." + constant.name()))
                .allSatisfy(key -> assertThat(ENGLISH.keySet()).contains(key));
    }

    @Test
    void everyDepartmentOfTheRoutingTableHasItsWord() throws IOException {
        String table = Files.readString(Path.of("processes/complaints/complaint-routing.dmn"));

        assertThat(Pattern.compile("\"(dept-[a-z-]+)\"")
                        .matcher(table)
                        .results()
                        .map(group -> group.group(1)))
                .isNotEmpty()
                .allSatisfy(group -> assertThat(ENGLISH.keySet()).contains("desk.department." + group));
    }

    @Test
    void everyNameThatATimelineKeepsHasItsWord() throws IOException {
        Set<String> names = new TreeSet<>();
        for (String module : List.of("complaints", "replacements", "fees", "reimbursements")) {
            try (Stream<Path> sources = Files.list(Path.of("src/main/java/io/aftersales", module))) {
                for (Path source : sources.filter(CaseFileTextsTest::notes).toList()) {
                    NAME.matcher(Files.readString(source)).results().forEach(found -> names.add(found.group(1)));
                }
            }
        }

        assertThat(names)
                .as("the names are found")
                .contains(
                        "reasonText",
                        "newDate",
                        "entitlementGround",
                        "endingReason",
                        "resultMeasures",
                        "responsibility",
                        "evidenceKind");
        assertThat(ENGLISH.keySet())
                .containsAll(names.stream().map(name -> "desk.field." + name).toList());
    }

    /** Messages have names of their own. */
    private static boolean notes(Path source) {
        String name = source.getFileName().toString();
        return name.endsWith(".java")
                && !name.endsWith("Messages.java")
                && !name.endsWith("Records.java")
                && !name.equals("package-info.java");
    }

    /** What {@code desk} does not see, but shows. */
    @SuppressWarnings("unchecked") // an enum, as its use shows
    private static Class<? extends Enum<?>> events(String name) {
        try {
            return (Class<? extends Enum<?>>) Class.forName("io.aftersales." + name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void bothLanguagesHaveTheSameKeysAndChineseIsChinese() {
        assertThat(CHINESE.keySet()).isEqualTo(ENGLISH.keySet());
        assertThat(CHINESE.keySet())
                .allSatisfy(key -> assertThat(CHINESE.getString(key)).matches(".*\\p{IsHan}.*"));
    }

    static Stream<Arguments> shown() {
        return Stream.of(
                Arguments.of("desk.claimKind", ClaimKind.class),
                Arguments.of("desk.serviceType", ServiceType.class),
                Arguments.of("desk.line", ProductLine.class),
                Arguments.of("desk.channel", ContactDetails.Channel.class),
                Arguments.of("desk.channel", ContactChannel.class),
                Arguments.of("desk.language", ContactDetails.Language.class),
                Arguments.of("desk.message", MessageStatus.class),
                Arguments.of("desk.severity", Severity.class),
                Arguments.of("desk.status", ClaimStatus.class),
                Arguments.of("desk.charge", ChargeBasis.class),
                Arguments.of("desk.kind", CommitmentKind.class),
                Arguments.of("desk.promise", CommitmentStatus.class),
                Arguments.of("desk.channel", ClaimChannel.class),
                Arguments.of("desk.channel", SurveyChannel.class),
                Arguments.of("desk.complaintStatus", ComplaintStatus.class),
                Arguments.of("desk.category", ComplaintCategory.class),
                Arguments.of("desk.nature", ComplaintNature.class),
                Arguments.of("desk.causeClass", CauseClass.class),
                Arguments.of("desk.measure", MeasureKind.class),
                Arguments.of("desk.rootCause", RootCause.class),
                Arguments.of("desk.evidence", EvidenceKind.class),
                Arguments.of("desk.extensionReason", ExtensionReason.class),
                Arguments.of("desk.section", ComplaintInvestigation.Section.class),
                Arguments.of("desk.work", ComplaintHandling.Work.class),
                Arguments.of("desk.chargeAnswer", ChargeAnswer.class),
                Arguments.of("desk.coverage", Coverage.class),
                Arguments.of("desk.ground", CoverageGround.class),
                Arguments.of("desk.occasion", Occasion.class),
                Arguments.of("desk.missing", events("warranty.CoverageJudge$Missing")),
                Arguments.of("desk.repairStatus", RepairStatus.class),
                Arguments.of("desk.repairClock", RepairClock.class),
                Arguments.of("desk.workResult", WorkResult.class),
                Arguments.of("desk.quoteStatus", QuoteStatus.class),
                Arguments.of("desk.visitStatus", VisitStatus.class),
                Arguments.of("desk.componentClass", ComponentClass.class),
                Arguments.of("desk.partSource", PartSource.class),
                Arguments.of("desk.serviceMode", ServiceMode.class),
                Arguments.of("desk.repairPaper", RepairPaper.class),
                Arguments.of("desk.channel", ConsentChannel.class),
                Arguments.of("desk.timeline", events("claims.ClaimEvent")),
                Arguments.of("desk.first", FirstLook.class),
                Arguments.of("desk.timeline", CaseNotes.Event.class),
                Arguments.of("desk.timeline", CustomerMessages.Event.class),
                Arguments.of("desk.timeline", events("complaints.CustomerWriting$Noted")),
                Arguments.of("desk.timeline", FilesSentAgain.Event.class),
                Arguments.of("desk.reading", CustomerMessages.Reading.class),
                Arguments.of("desk.timeline", events("complaints.ComplaintEvent")),
                Arguments.of("desk.timeline", events("replacements.ReplacementEvent")),
                Arguments.of("desk.timeline", events("fees.FeeEvent")),
                Arguments.of("desk.timeline", events("erasure.ErasureEvent")),
                Arguments.of("desk.feeReview", ReviewState.class),
                Arguments.of("desk.chargeGround", ChargeGround.class),
                Arguments.of("desk.chargeStatus", ChargeStatus.class),
                Arguments.of("desk.paymentMethod", PaymentMethod.class),
                Arguments.of("desk.receiptKind", ReceiptKind.class),
                Arguments.of("desk.costKind", CostKind.class),
                Arguments.of("desk.costDetail", CostDetail.class),
                Arguments.of("desk.costBearer", CostBearer.class),
                Arguments.of("desk.lineSource", LineSource.class),
                Arguments.of("desk.feeMissing", Missing.class),
                Arguments.of("desk.staffLevel", events("staff.StaffLevel")),
                Arguments.of("desk.timeline", events("reimbursements.ExpenseEvent")),
                Arguments.of("desk.expenseStatus", events("reimbursements.ExpenseStatus")),
                Arguments.of("desk.document", events("reimbursements.DocumentKind")),
                Arguments.of("desk.wish", events("replacements.Wish")),
                Arguments.of("desk.condition", events("replacements.Condition")),
                Arguments.of("desk.faultCause", events("warranty.FaultCause")),
                Arguments.of("desk.entitlement", events("replacements.EntitlementDecision")),
                Arguments.of("desk.entitlementGround", events("replacements.EntitlementGround")),
                Arguments.of("desk.warrantyState", events("replacements.WarrantyState")),
                Arguments.of("desk.remedy", events("replacements.Choice")),
                Arguments.of("desk.offerKind", events("replacements.OfferKind")),
                Arguments.of("desk.demandRoute", events("replacements.DemandRoute")),
                Arguments.of("desk.signatureKind", events("replacements.SignatureKind")),
                Arguments.of("desk.replacementOutcome", events("replacements.ReplacementOutcome")),
                Arguments.of("desk.correctedRecord", events("replacements.CorrectedRecord")));
    }
}
