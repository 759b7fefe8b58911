package io.aftersales.repairs;

import io.aftersales.customers.ContactDetails;
import io.aftersales.customers.CustomerDesk;
import io.aftersales.problems.Problems;
import io.aftersales.products.ProductLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Prices positions by the published list: those of quotes, and of damage that a customer bears (FEE-10). */
@Component
public class PricedPositions {

    private final PriceList prices;
    private final PartsRule parts;
    private final CustomerDesk customers;
    private final String currency;

    /** Sets {@code aftersales.currency}: in which repairs are charged. */
    PricedPositions(
            PriceList prices,
            PartsRule parts,
            CustomerDesk customers,
            @Value("${aftersales.currency:CNY}") String currency) {
        this.prices = prices;
        this.parts = parts;
        this.customers = customers;
        this.currency = currency;
    }

    String currency() {
        return currency;
    }

    /**
     * Returns the positions with their prices and, in the language of the customer, their names; notes a problem for
     * each that is none, or is a part that may not be used for that product line.
     *
     * @param text one position a line: code and quantity
     */
    public List<QuoteLine> read(
            String field, @Nullable String text, ProductLine productLine, UUID customerId, Problems problems) {
        boolean chinese = customers.contact(customerId).locale() == ContactDetails.Language.ZH;
        List<QuoteLine> lines = new ArrayList<>();
        for (Positions.Position position : Positions.read(field, text, problems)) {
            Optional<PriceListItem> item = prices.find(position.code())
                    .filter(found -> found.currency().equals(currency));
            if (item.isEmpty()) {
                problems.reject(field, position.code(), "repairs.quote.code");
            } else {
                parts.expectAllowed(field, productLine, item.get(), problems);
                lines.add(new QuoteLine(
                        item.get().code(),
                        chinese ? item.get().nameZh() : item.get().nameEn(),
                        position.quantity(),
                        item.get().unitCents()));
            }
        }
        return lines;
    }
}
