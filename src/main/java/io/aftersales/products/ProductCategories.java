package io.aftersales.products;

import io.aftersales.problems.Problems;
import io.aftersales.problems.Refused;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The list of product categories, which the owner of the master data extends (POL-10). */
@Service
@Transactional
public class ProductCategories {

    private static final int CODE_LENGTH = 40;
    private static final int NAME_LENGTH = 100;
    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]*");

    private final CategoryStore categories;

    ProductCategories(CategoryStore categories) {
        this.categories = categories;
    }

    /** Whether a new case of that product line may use the category; upper and lower case are the same. */
    @Transactional(readOnly = true)
    public boolean exists(String code, ProductLine line) {
        return categories.existsByCodeAndProductLineAndActiveTrue(normalised(code), line);
    }

    /**
     * Returns the categories that new cases may use, by code.
     *
     * @param productLine name of a product line, absent for all lines
     * @throws io.aftersales.problems.InvalidInput if there is no such product line
     */
    @Transactional(readOnly = true)
    public List<ProductCategory> list(@Nullable String productLine) {
        Problems problems = new Problems();
        Optional<ProductLine> line = problems.oneOf("productLine", productLine, ProductLine.class);
        problems.throwIfAny();
        return line.map(categories::findByActiveTrueAndProductLineOrderByCode)
                .orElseGet(categories::findByActiveTrueOrderByCode);
    }

    /**
     * Adds a category to a product line.
     *
     * @throws io.aftersales.problems.InvalidInput naming every wrong field
     * @throws Refused if the code is known, in whatever product line
     */
    public ProductCategory add(CategoryDraft draft) {
        Problems problems = new Problems();
        Optional<String> code = problems.required("code", draft.code(), CODE_LENGTH)
                .map(ProductCategories::normalised)
                .filter(text -> wellFormed(text, problems));
        Optional<ProductLine> line = problems.requiredOneOf("productLine", draft.productLine(), ProductLine.class);
        Optional<String> nameEn = problems.required("nameEn", draft.nameEn(), NAME_LENGTH);
        Optional<String> nameZh = problems.required("nameZh", draft.nameZh(), NAME_LENGTH);
        problems.throwIfAny();

        int added = categories.add(
                code.orElseThrow(), line.orElseThrow().name(), nameEn.orElseThrow(), nameZh.orElseThrow());
        if (added == 0) {
            throw new Refused(Refused.Kind.CONFLICT, "products.refused.categoryKnown", code.orElseThrow());
        }
        return categories.findByCode(code.orElseThrow()).orElseThrow();
    }

    private static String normalised(String code) {
        return code.strip().toUpperCase(Locale.ROOT);
    }

    private static boolean wellFormed(String code, Problems problems) {
        boolean wellFormed = CODE.matcher(code).matches();
        if (!wellFormed) {
            problems.reject("code", code, "products.problem.categoryCode");
        }
        return wellFormed;
    }
}
