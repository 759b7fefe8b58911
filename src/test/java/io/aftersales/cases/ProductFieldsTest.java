package io.aftersales.cases;

import static io.aftersales.testing.Refusals.wrongFields;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.aftersales.problems.Problems;
import io.aftersales.products.ProductCategories;
import io.aftersales.products.ProductLine;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a case may say about its product. */
class ProductFieldsTest {

    private final ProductCategories categories = mock(ProductCategories.class);
    private final ProductFields fields = new ProductFields(categories);

    @Test
    void aCaseThatNeedsAModelAsksForIt() {
        assertThat(wrongFields(() -> read(null, Optional.empty(), true)))
                .containsExactly("product.model problem.required");
    }

    @Test
    void anotherCaseDoesWithoutAProduct() {
        assertThat(read(null, Optional.empty(), false)).isEqualTo(new ProductDetails(null, null, null, null));
    }

    @Test
    void aSerialNumberIsKeptAsWrittenAndAsCompared() {
        ProductDetails product = read(new ProductApplication(" Lock X1 ", "sn-00 1", null), Optional.empty(), false);

        assertThat(product).isEqualTo(new ProductDetails("Lock X1", null, "sn-00 1", "SN001"));
    }

    @Test
    void aCategoryMustBelongToTheLineWhenThatIsKnown() {
        when(categories.exists("LOCKS", ProductLine.SMART_HOME)).thenReturn(true);
        ProductApplication lock = new ProductApplication("Lock X1", null, "locks");

        assertThat(read(lock, Optional.of(ProductLine.SMART_HOME), true).category())
                .isEqualTo("LOCKS");
        assertThat(read(lock, Optional.empty(), true).category()).isEqualTo("LOCKS");
        assertThat(wrongFields(() -> read(lock, Optional.of(ProductLine.VEHICLE), true)))
                .containsExactly("product.category cases.category.unknown");
    }

    private ProductDetails read(@Nullable ProductApplication given, Optional<ProductLine> line, boolean modelRequired) {
        Problems problems = new Problems();
        ProductDetails product = fields.read(given, line, modelRequired, problems);
        problems.throwIfAny();
        return product;
    }
}
