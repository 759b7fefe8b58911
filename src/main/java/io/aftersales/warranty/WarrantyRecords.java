package io.aftersales.warranty;

import io.aftersales.customers.CustomerRecords;
import io.aftersales.customers.PersonalTexts;
import io.aftersales.products.ProductLine;
import io.aftersales.warranty.CaseProducts.CaseProduct;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the warranty of a case asks to keep, and what was written about it. */
@Component
class WarrantyRecords implements CustomerRecords {

    private final JdbcClient jdbc;
    private final WarrantyEnds ends;
    private final List<CaseProducts> modules;

    WarrantyRecords(JdbcClient jdbc, WarrantyEnds ends, List<CaseProducts> modules) {
        this.jdbc = jdbc;
        this.ends = ends;
        this.modules = List.copyOf(modules);
    }

    @Override
    public List<Kept> kept(Collection<String> cases) {
        Stream<Kept> decided = jdbc
                .sql("""
                        select case_number, last_day from coverage_decision
                        where case_number in (:cases) and last_day is not null
                        union all
                        select case_number, last_day from repair_guarantee where case_number in (:cases)""")
                .param("cases", cases)
                .query((row, index) -> kept(row.getString("case_number"), row.getObject("last_day", LocalDate.class)))
                .stream();
        Set<CaseProduct> products = Stream.concat(
                        granted(cases).stream(), modules.stream().flatMap(module -> module.products(cases).stream()))
                .collect(Collectors.toSet());
        Stream<Kept> running = ends.latest(products).entrySet().stream()
                .map(end -> kept(end.getKey().caseNumber(), end.getValue()));
        return Stream.concat(decided, running).toList();
    }

    private static Kept kept(String caseNumber, LocalDate lastDay) {
        return new Kept(caseNumber, Ground.CASE_FILE, lastDay);
    }

    /** The unit that came in the place of another has a warranty of its own; goodwill makes one longer. */
    private List<CaseProduct> granted(Collection<String> cases) {
        return jdbc.sql("""
                        select replaced_case as case_number, replaced_by as serial_number, product_line
                        from installed_unit where replaced_case in (:cases)
                        union
                        select g.case_number, serial_number, u.product_line
                        from goodwill_extension g join installed_unit u using (serial_number)
                        where g.case_number in (:cases)""")
                .param("cases", cases)
                .query((row, index) -> new CaseProduct(
                        row.getString("case_number"),
                        ProductLine.valueOf(row.getString("product_line")),
                        row.getString("serial_number"),
                        null))
                .list();
    }

    @Override
    public List<PersonalTexts> texts() {
        return List.of(
                PersonalTexts.of("coverage_decision", "case_number", "reason"),
                PersonalTexts.of("goodwill_extension", "case_number", "reason"));
    }
}
