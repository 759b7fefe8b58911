package io.aftersales.surveys;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.aftersales.cases.CasesInMemory;
import io.aftersales.claims.ClaimChannel;
import io.aftersales.claims.ClaimFile;
import io.aftersales.claims.ClaimFiles;
import io.aftersales.claims.ClaimIntake;
import io.aftersales.claims.ClaimKind;
import io.aftersales.claims.ClaimRequest;
import io.aftersales.claims.ProofType;
import io.aftersales.claims.ServiceEnd;
import io.aftersales.claims.ServiceRecord;
import io.aftersales.claims.ServiceType;
import io.aftersales.commitments.CommitmentKind;
import io.aftersales.commitments.CommitmentLedger;
import io.aftersales.commitments.CommitmentRecord;
import io.aftersales.commitments.CommitmentStatus;
import io.aftersales.commitments.Promise;
import io.aftersales.commitments.Promised;
import io.aftersales.customers.ContactDetails;
import io.aftersales.customers.ContactDetails.Channel;
import io.aftersales.customers.ContactDetails.Language;
import io.aftersales.customers.CustomersInMemory;
import io.aftersales.notifications.Outbox;
import io.aftersales.products.InstalledUnits;
import io.aftersales.products.ProductCategories;
import io.aftersales.products.ProductLine;
import io.aftersales.repairs.RepairFiles;
import io.aftersales.staff.StaffDirectory;
import io.aftersales.testing.MovingClock;
import io.aftersales.testing.Refusals;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

/** The follow-ups without database, engine and the other modules; the clock stands until it is moved. */
final class SurveyOffice {

    static final String NUMBER = "CL-20261123-000001";
    static final UUID PROMISE = UUID.fromString("00000000-0000-0000-0000-0000000000f1");
    static final Instant WARN_AT = Instant.parse("2026-11-25T15:59:59.999Z");
    static final Instant DUE_AT = Instant.parse("2026-11-26T15:59:59.999Z");

    final MovingClock clock = new MovingClock("2026-11-23T02:00:00Z");
    final CustomersInMemory customers = new CustomersInMemory();
    final CasesInMemory cases = new CasesInMemory(clock, customers.desk, mock(ProductCategories.class));
    final CommitmentLedger ledger = mock(CommitmentLedger.class);
    final Outbox outbox = mock(Outbox.class);
    final ClaimFiles claims = mock(ClaimFiles.class);
    final ClaimIntake intake = mock(ClaimIntake.class);
    final FollowUpProcess process = mock(FollowUpProcess.class);
    final InstalledUnits units = mock(InstalledUnits.class);
    final RepairFiles repairs = mock(RepairFiles.class);
    final Rules rules = new Rules();
    final QuestionnairesInMemory store = new QuestionnairesInMemory();
    final Map<String, List<Answer>> answers = new HashMap<>();

    final Questionnaires questionnaires = new Questionnaires(store, clock);
    final FollowUpRegister register = new FollowUpRegister(new FollowUpsInMemory(), cases.timeline, cases.codes);
    final FollowUpPromises promises = new FollowUpPromises(ledger);
    final RestPeriods rest = new RestPeriods(register, customers.desk, taken -> {});
    final FollowUpInvitation invitation =
            new FollowUpInvitation(register, promises, rest, rules, new FollowUpMessages(outbox));
    final FollowUpSubjects subjects =
            new FollowUpSubjects(claims, new ServingStaff(repairs, noDirectory()), questionnaires, register);
    final FollowUpOpening opening = new FollowUpOpening(register, promises, subjects, invitation);
    final FollowUpEnds ends = new FollowUpEnds(register, promises, rules, new Kept());
    final FollowUpDesk desk = new FollowUpDesk(register, subjects, ends, rules);
    final FollowUpPlan plan = new FollowUpPlan(promises, process, claims);
    final EarlyFollowUps early = new EarlyFollowUps(register, promises, rules, claims);
    final CustomerSurveys surveys = new CustomerSurveys(register, subjects, ends, process);
    final ProblemDesk problems =
            new ProblemDesk(register, promises, new RaisedCases(intake, claims, customers.desk, process));
    final FollowUpFiles files = new FollowUpFiles(register, subjects, new Kept());

    SurveyOffice() {
        for (SurveyedService service : SurveyedService.values()) {
            questionnaires.publish(questions(service.name()), "owner");
        }
        when(ledger.find(any(), any(), any())).thenReturn(List.of());
        when(ledger.promise(any())).thenAnswer(call -> promised(call.getArgument(0)));
        when(repairs.find(any())).thenReturn(Optional.empty());
        serves(ClaimKind.REPAIR, ServiceEnd.DELIVERED, Channel.PHONE);
    }

    static QuestionnaireDraft questions(String service) {
        return new QuestionnaireDraft(
                service,
                List.of(
                        new QuestionnaireDraft.QuestionDraft("SATISFACTION", "RATING", "Satisfied?", "满意吗？"),
                        new QuestionnaireDraft.QuestionDraft("COST", "RATING", "Cost?", "费用？"),
                        new QuestionnaireDraft.QuestionDraft("OTHER", "TEXT", "What else?", "其他？")));
    }

    /** The claim came to that end, and its customer prefers that channel. */
    void serves(ClaimKind kind, @Nullable ServiceEnd end, Channel channel) {
        claim(NUMBER, kind, end, null, channel);
    }

    void claim(String number, ClaimKind kind, @Nullable ServiceEnd end, @Nullable Boolean guided, Channel channel) {
        ContactDetails contact =
                new ContactDetails("Wang Fang", "+8613800000000", "wang@example.com", null, channel, Language.ZH);
        UUID customer = customers.desk.identify(contact);
        when(customers.desk.contact(customer)).thenReturn(contact);
        ClaimFile file = mock(ClaimFile.class);
        when(file.number()).thenReturn(number);
        when(file.customer()).thenReturn(contact);
        when(file.trackingCode()).thenReturn("AAAA-BBBB-CCCC-" + number.substring(number.length() - 4));
        when(file.request()).thenReturn(request(kind));
        when(file.service())
                .thenReturn(new ServiceRecord(
                        null,
                        null,
                        null,
                        guided,
                        null,
                        end == null ? null : end == ServiceEnd.DELIVERED || end == ServiceEnd.CAUSE_UNFOUND,
                        null,
                        end));
        when(claims.get(number)).thenReturn(file);
        when(claims.customerOf(number)).thenReturn(customer);
    }

    private static ClaimRequest request(ClaimKind kind) {
        return new ClaimRequest(
                ClaimChannel.WEBSITE,
                kind,
                ServiceType.FAULT_REPAIR,
                ProductLine.SMART_HOME,
                "Lock X1",
                null,
                "SN 1",
                "SN1",
                LocalDate.of(2026, 1, 5),
                ProofType.INVOICE,
                "I-1",
                "It does not open");
    }

    /** Settings under which every answer counts at once. */
    static SurveySettings settings(int periodicLimit) {
        return new SurveySettings(5, periodicLimit, Duration.ofHours(1), Duration.ZERO);
    }

    /** Returns which fields were wrong. */
    static List<String> fields(ThrowingCallable step) {
        return Refusals.wrongFields(step).stream()
                .map(wrong -> wrong.substring(0, wrong.lastIndexOf(' ')))
                .toList();
    }

    FollowUpFile file(String number) {
        return files.find(number).orElseThrow();
    }

    List<String> timeline(String number) {
        return cases.timeline.of(number).stream().map(entry -> entry.type()).toList();
    }

    private Promised promised(Promise promise) {
        return record(promise.kind(), promise.from());
    }

    private Promised record(CommitmentKind kind, Instant from) {
        Promised promised = new Promised(PROMISE, from, WARN_AT, DUE_AT, false);
        CommitmentRecord record = new CommitmentRecord(
                PROMISE,
                NUMBER,
                kind,
                "004 2.4.1",
                "SVY-05",
                from,
                DUE_AT,
                DUE_AT,
                WARN_AT,
                CommitmentStatus.RUNNING,
                null,
                null,
                null,
                false,
                "2026",
                List.of());
        when(ledger.find(any(), eq(kind), any())).thenReturn(List.of(record));
        return promised;
    }

    private static ObjectProvider<StaffDirectory> noDirectory() {
        return new StaticListableBeanFactory().getBeanProvider(StaffDirectory.class);
    }

    /** A policy that tests change. */
    static final class Rules implements FollowUpRules {

        long restDays;
        long cycleDays;

        @Override
        public FollowUpPolicy policy(Channel preferred, boolean periodic) {
            return new FollowUpPolicy(preferred != Channel.PHONE, 48, 3, 4, restDays, 2);
        }

        @Override
        public long cycleDays(ProductLine line) {
            return line == ProductLine.SMART_HOME ? cycleDays : 0;
        }
    }

    private final class Kept implements AnswerStore {

        @Override
        public void add(String number, List<Answer> given) {
            answers.put(number, given);
        }

        @Override
        public List<Answer> of(String number) {
            return answers.getOrDefault(number, List.of());
        }
    }
}
