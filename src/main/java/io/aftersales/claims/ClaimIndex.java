package io.aftersales.claims;

import io.aftersales.cases.PageNumbers;
import io.aftersales.problems.Problems;
import io.aftersales.products.ProductLine;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds claims for staff. A page is read along an index and at most {@link ClaimPage#MOST_COUNTED} claims are counted, so
 * the time does not grow with their number.
 */
@Service
public class ClaimIndex {

    static final int PAGE_SIZE = 50;

    private final JdbcClient jdbc;
    private final ClaimRegister register;
    private final ClaimConditions conditions;

    ClaimIndex(JdbcClient jdbc, ClaimRegister register, ClaimConditions conditions) {
        this.jdbc = jdbc;
        this.register = register;
        this.conditions = conditions;
    }

    /**
     * Returns the claims that fit.
     *
     * @throws io.aftersales.problems.InvalidInput with everything that is wrong
     */
    @Transactional(readOnly = true)
    public ClaimPage find(ClaimSearch search) {
        Problems problems = new Problems();
        Instant now = register.now();
        ClaimConditions.Wanted wanted = conditions.read(search, now, problems);
        int page = page(search, problems);
        problems.throwIfAny();

        ClaimQuery query = ClaimQuery.of(wanted).page(page, PAGE_SIZE);
        List<ClaimPage.Item> found = jdbc.sql(query.sql())
                .params(query.values())
                .query((row, index) -> item(row, now))
                .list();
        boolean last = found.size() <= PAGE_SIZE;
        List<ClaimPage.Item> items = last ? found : found.subList(0, PAGE_SIZE);
        return new ClaimPage(
                items,
                page,
                PAGE_SIZE,
                count(wanted),
                last ? null : items.get(PAGE_SIZE - 1).number());
    }

    private static int page(ClaimSearch search, Problems problems) {
        int page = PageNumbers.read(search.page(), problems);
        int last = ClaimPage.MOST_COUNTED / PAGE_SIZE;
        if (page > last) {
            problems.reject("page", search.page(), "claims.page.deep", String.valueOf(last));
        }
        return page;
    }

    private int count(ClaimConditions.Wanted wanted) {
        ClaimQuery query = ClaimQuery.of(wanted).count(ClaimPage.MOST_COUNTED);
        return jdbc.sql(query.sql()).params(query.values()).query(Integer.class).single();
    }

    private static ClaimPage.Item item(ResultSet row, Instant now) throws SQLException {
        ClaimStatus status = ClaimStatus.valueOf(row.getString("status"));
        Instant dueAt = row.getObject("response_due_at", OffsetDateTime.class).toInstant();
        return new ClaimPage.Item(
                row.getString("number"),
                status,
                ClaimKind.valueOf(row.getString("kind")),
                ProductLine.valueOf(row.getString("product_line")),
                row.getString("model"),
                new Assumed(
                        row.getBoolean("kind_assumed"),
                        row.getBoolean("line_assumed"),
                        row.getBoolean("model_assumed")),
                row.getBoolean("urgent"),
                row.getObject("received_at", OffsetDateTime.class).toInstant(),
                dueAt,
                status == ClaimStatus.RECEIVED && dueAt.isBefore(now));
    }
}
