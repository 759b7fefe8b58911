package io.aftersales.cases;

import io.aftersales.problems.Problems;
import io.aftersales.products.ProductCategories;
import io.aftersales.products.ProductLine;
import io.aftersales.products.SerialNumber;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what a case is about. The fields are named as in JSON, for example {@code product.model}. */
@Component
public class ProductFields {

    /** Characters of a model, and of the code of a category. */
    public static final int MAX_PRODUCT_LENGTH = 100;

    /** Characters of a serial number as it is written. */
    public static final int MAX_SERIAL_NUMBER_LENGTH = 64;

    private final ProductCategories categories;

    ProductFields(ProductCategories categories) {
        this.categories = categories;
    }

    /**
     * Returns what the case is about. Where problems were noted, what is returned has gaps.
     *
     * @param given absent is as good as empty
     * @param line whose categories are allowed; absent when it is not known, then any is
     * @param modelRequired whether the case needs a model; when it does, the model is present unless a problem was noted
     */
    public ProductDetails read(
            @Nullable ProductApplication given, Optional<ProductLine> line, boolean modelRequired, Problems problems) {
        ProductApplication product = given == null ? ProductApplication.EMPTY : given;
        TextFields texts = new TextFields(problems);
        var model = modelRequired
                ? texts.requiredLine("product.model", product.model(), MAX_PRODUCT_LENGTH)
                : texts.line("product.model", product.model(), MAX_PRODUCT_LENGTH);
        var serialNumber = texts.line("product.serialNumber", product.serialNumber(), MAX_SERIAL_NUMBER_LENGTH);
        var key = serialNumber.flatMap(SerialNumber::of).map(SerialNumber::value);
        if (serialNumber.isPresent() && key.isEmpty()) {
            problems.reject("product.serialNumber", product.serialNumber(), "cases.serialNumber.empty");
        }
        var category = texts.line("product.category", product.category(), MAX_PRODUCT_LENGTH)
                .map(code -> code.toUpperCase(Locale.ROOT));
        if (category.isPresent() && line.isPresent() && !categories.exists(category.get(), line.get())) {
            problems.reject(
                    "product.category",
                    product.category(),
                    "cases.category.unknown",
                    line.get().name());
        }
        return new ProductDetails(
                model.orElse(null), category.orElse(null), serialNumber.orElse(null), key.orElse(null));
    }
}
