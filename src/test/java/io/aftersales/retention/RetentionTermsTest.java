package io.aftersales.retention;

import static org.assertj.core.api.Assertions.assertThat;

import io.aftersales.customers.CaseRows;
import io.aftersales.customers.CustomerRecords;
import io.aftersales.customers.CustomerRecords.Ground;
import io.aftersales.customers.CustomerRecords.Kept;
import io.aftersales.testing.Requirement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** How long cases are kept, by what their modules tell. */
class RetentionTermsTest {

    private static final String CLAIM = "CL-20231128-000001";
    private static final String LINKED = "CL-20231129-000002";
    private static final String COMPLAINT = "CP-20231130-000001";
    private static final String EXPENSES = "EX-20231130-000001";

    private final List<Kept> kept = new ArrayList<>();
    private final List<CaseRows.Link> parts = new ArrayList<>();
    private final List<CaseRows.Link> references = new ArrayList<>();
    private final Set<String> running = new HashSet<>();

    @Test
    @Requirement({"INF-10", "F13"})
    void theLatestOfServiceWarrantyAndGuaranteeBeginsTheTwoYears() {
        keep(CLAIM, Ground.CASE_FILE, "2023-12-05");
        keep(CLAIM, Ground.CASE_FILE, "2025-01-31");
        keep(CLAIM, Ground.CASE_FILE, "2024-01-04");

        RetentionTerm term = term(CLAIM);

        assertThat(term.keepUntil()).isEqualTo("2027-01-31");
        assertThat(term.since()).isEqualTo("2025-01-31");
        assertThat(term.years()).isEqualTo(2);
        assertThat(term.inputs()).hasSize(3);
    }

    @Test
    @Requirement({"INF-10", "T21", "F13"})
    void theLastDayIsKeptAndTheNextOneIsNot() {
        keep(CLAIM, Ground.CASE_FILE, "2024-11-28");

        RetentionTerm term = term(CLAIM);

        assertThat(term.isOver(LocalDate.parse("2026-11-27"))).isFalse();
        assertThat(term.isOver(LocalDate.parse("2026-11-28"))).isFalse();
        assertThat(term.isOver(LocalDate.parse("2026-11-29"))).isTrue();
    }

    @Test
    @Requirement("T21")
    void twoYearsAfterALeapDayAreOverWithFebruary() {
        keep(CLAIM, Ground.CASE_FILE, "2024-02-29");

        assertThat(term(CLAIM).keepUntil()).isEqualTo("2026-02-28");
    }

    @Test
    @Requirement("F13")
    void whatWasPaidStaysLongerWithTheCaseItBelongsTo() {
        keep(CLAIM, Ground.CASE_FILE, "2025-01-31");
        keep(EXPENSES, Ground.VOUCHER, "2023-12-20");
        parts.add(new CaseRows.Link(CLAIM, EXPENSES));

        RetentionTerm term = term(CLAIM);

        assertThat(term.keepUntil()).isEqualTo("2053-12-20");
        assertThat(term.ground()).isEqualTo(Ground.VOUCHER);
        assertThat(term.askedBy()).isEqualTo(EXPENSES);
    }

    @Test
    @Requirement("F13")
    void aCaseStaysAsLongAsOneThatRefersToIt() {
        keep(CLAIM, Ground.CASE_FILE, "2024-01-31");
        keep(LINKED, Ground.CASE_FILE, "2024-01-31");
        keep(COMPLAINT, Ground.CASE_FILE, "2026-03-01");
        references.add(new CaseRows.Link(CLAIM, LINKED));
        references.add(new CaseRows.Link(LINKED, COMPLAINT));

        assertThat(term(CLAIM).keepUntil()).isEqualTo("2028-03-01");
        assertThat(term(CLAIM).askedBy()).isEqualTo(COMPLAINT);
    }

    @Test
    @Requirement({"INF-10", "F13"})
    void aCaseOnWhichSomebodyWorksHasNoLastDay() {
        keep(CLAIM, Ground.CASE_FILE, "2014-01-31");
        keep(EXPENSES, Ground.OPEN_CASE, null);
        parts.add(new CaseRows.Link(CLAIM, EXPENSES));

        assertThat(term(CLAIM).keepUntil()).isNull();
        assertThat(term(CLAIM).isOver(LocalDate.parse("2999-12-31"))).isFalse();
    }

    @Test
    @Requirement("F13")
    void aCaseWhoseProcessRunsHasNoLastDay() {
        keep(CLAIM, Ground.CASE_FILE, "2014-01-31");
        running.add(CLAIM);

        assertThat(term(CLAIM).keepUntil()).isNull();
        assertThat(term(CLAIM).ground()).isEqualTo(Ground.OPEN_CASE);
    }

    @Test
    void ofNoCaseThereIsNoTerm() {
        assertThat(terms().of(CLAIM)).isEmpty();
    }

    private void keep(String number, Ground ground, @Nullable String since) {
        kept.add(new Kept(number, ground, since == null ? null : LocalDate.parse(since)));
    }

    private RetentionTerm term(String number) {
        return terms().of(number).orElseThrow();
    }

    private RetentionTerms terms() {
        List<CaseRows> rows = List.of(new Rows());
        return new RetentionTerms(
                List.of(new Records()),
                rows,
                new CaseFamilies(rows),
                new Running(),
                ground -> ground == Ground.VOUCHER ? 30 : 2);
    }

    private final class Records implements CustomerRecords {

        @Override
        public List<Kept> kept(Collection<String> cases) {
            return kept.stream().filter(one -> cases.contains(one.caseNumber())).toList();
        }
    }

    private final class Rows implements CaseRows {

        @Override
        public List<Link> parts(Collection<String> cases) {
            return parts.stream()
                    .filter(link -> cases.contains(link.caseNumber()))
                    .toList();
        }

        @Override
        public List<Link> referring(Collection<String> cases) {
            return references.stream()
                    .filter(link -> cases.contains(link.caseNumber()))
                    .toList();
        }

        @Override
        public void remove(Collection<String> cases) {
            throw new UnsupportedOperationException();
        }
    }

    private final class Running implements CaseHistory {

        @Override
        public Set<String> running(Collection<String> cases) {
            Set<String> found = new HashSet<>(cases);
            found.retainAll(running);
            return found;
        }

        @Override
        public void goesAt(Collection<String> cases, @Nullable Instant removal) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void remove(Collection<String> cases) {
            throw new UnsupportedOperationException();
        }

        @Override
        public int settleOthers(int limit) {
            throw new UnsupportedOperationException();
        }
    }
}
