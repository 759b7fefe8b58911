package io.aftersales.products;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.aftersales.problems.FieldProblem;
import io.aftersales.problems.InvalidInput;
import io.aftersales.problems.Refused;
import io.aftersales.testing.IntegrationTest;
import io.aftersales.testing.Requirement;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

@IntegrationTest
@Transactional
class ProductCategoriesTest {

    @Autowired
    ProductCategories categories;

    @Test
    @Requirement("POL-10")
    void homeFurnishingHasTheCategoriesOfTheRules() {
        List<ProductCategory> list = categories.list("HOME_FURNISHING");

        assertThat(list).extracting(ProductCategory::nameZh).contains("家具", "门窗", "地板", "瓷砖", "卫浴洁具", "厨房设备", "家居饰品");
        assertThat(list).extracting(ProductCategory::productLine).containsOnly(ProductLine.HOME_FURNISHING);
    }

    @Test
    @Requirement({"POL-10", "POL-11"})
    void listIsExtendedForAnyProductLine() {
        for (ProductLine line : ProductLine.values()) {
            String code = newCode();

            ProductCategory added = categories.add(new CategoryDraft(code, line.name(), "Lock", "门锁"));

            assertThat(added.code()).isEqualTo(code);
            assertThat(added.active()).isTrue();
            assertThat(categories.exists(code, line)).isTrue();
            assertThat(categories.list(line.name()))
                    .extracting(ProductCategory::code)
                    .contains(code);
        }
    }

    @Test
    @Requirement("POL-11")
    void categoryBelongsToOneProductLine() {
        assertThat(categories.exists("furniture", ProductLine.HOME_FURNISHING)).isTrue();
        assertThat(categories.exists("FURNITURE", ProductLine.VEHICLE)).isFalse();
        assertThat(categories.exists("FURNITURES", ProductLine.HOME_FURNISHING)).isFalse();
    }

    @Test
    void everyWrongFieldIsNamed() {
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> categories.add(new CategoryDraft("1-LOCK", "BOATS", " ", null)))
                .satisfies(e -> assertThat(e.problems())
                        .extracting(FieldProblem::field)
                        .containsExactly("code", "productLine", "nameEn", "nameZh"));
    }

    @Test
    @Requirement("POL-11")
    void productLineIsMandatory() {
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> categories.add(new CategoryDraft(newCode(), null, "Lock", "门锁")))
                .satisfies(e ->
                        assertThat(e.problems()).extracting(FieldProblem::field).containsExactly("productLine"));
    }

    @Test
    void codeAndNamesHaveALongestLength() {
        String longest = newCode() + "X".repeat(40 - newCode().length());

        ProductCategory added =
                categories.add(new CategoryDraft(longest, "MACHINERY", "n".repeat(100), "名".repeat(100)));

        assertThat(added.nameZh()).hasSize(100);
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() ->
                        categories.add(new CategoryDraft(longest + "X", "MACHINERY", "n".repeat(101), "名".repeat(101))))
                .satisfies(e -> assertThat(e.problems())
                        .extracting(FieldProblem::field)
                        .containsExactly("code", "nameEn", "nameZh"));
    }

    @Test
    void knownCodeIsRefusedInWhateverLineAndSpelling() {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> categories.add(new CategoryDraft(" furniture ", "SMART_HOME", "Other", "其他")))
                .satisfies(e -> {
                    assertThat(e.kind()).isEqualTo(Refused.Kind.CONFLICT);
                    assertThat(e.arguments()).containsExactly("FURNITURE");
                });
    }

    @Test
    void unknownProductLineIsNotAnEmptyList() {
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> categories.list("BOATS"));
    }

    @Test
    void listWithoutProductLineHoldsAll() {
        String code = newCode();
        categories.add(new CategoryDraft(code, "VEHICLE", "Van", "货车"));

        assertThat(categories.list(null)).extracting(ProductCategory::code).contains(code, "FURNITURE");
    }

    @Test
    void nameFollowsTheLanguage() {
        ProductCategory furniture = categories.list("HOME_FURNISHING").stream()
                .filter(category -> category.code().equals("FURNITURE"))
                .findFirst()
                .orElseThrow();

        assertThat(furniture.name(Locale.SIMPLIFIED_CHINESE)).isEqualTo("家具");
        assertThat(furniture.name(Locale.UK)).isEqualTo("Furniture");
        assertThat(furniture.name(Locale.FRENCH)).isEqualTo("Furniture");
    }

    private static String newCode() {
        String random = UUID.randomUUID().toString().replace("-", "");
        // a code starts with a letter
        return "T" + random.substring(0, 20).toUpperCase(Locale.ROOT);
    }
}
