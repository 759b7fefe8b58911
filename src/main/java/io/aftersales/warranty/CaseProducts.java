package io.aftersales.warranty;

import io.aftersales.products.ProductLine;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which products cases are about; implemented by each module that takes such cases, so that no case file goes before
 * the warranty of its product is over (INF-10), whether or not a fault was ever judged.
 */
public interface CaseProducts {

    /**
     * A product as its case names it.
     *
     * @param serialNumber in any spelling
     * @param purchasedOn as it was said
     */
    record CaseProduct(
            String caseNumber,
            ProductLine productLine,
            @Nullable String serialNumber,
            @Nullable LocalDate purchasedOn) {

        /** Reads number, product_line, serial_key and purchase_date, as tables of cases call them. */
        public static CaseProduct read(ResultSet row, int index) throws SQLException {
            return new CaseProduct(
                    row.getString("number"),
                    ProductLine.valueOf(row.getString("product_line")),
                    row.getString("serial_key"),
                    row.getObject("purchase_date", LocalDate.class));
        }
    }

    /** Returns the products of these cases, without those of which neither number nor purchase is known. */
    List<CaseProduct> products(Collection<String> cases);
}
