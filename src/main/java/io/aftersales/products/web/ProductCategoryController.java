package io.aftersales.products.web;

import io.aftersales.products.CategoryDraft;
import io.aftersales.products.ProductCategories;
import io.aftersales.products.ProductCategory;
import io.aftersales.products.ProductLine;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The product categories, named in the caller's language and in both. */
@RestController
@RequestMapping("/api/product-categories")
class ProductCategoryController {

    private final ProductCategories categories;

    ProductCategoryController(ProductCategories categories) {
        this.categories = categories;
    }

    @GetMapping
    List<CategoryBody> list(@RequestParam(required = false) @Nullable String productLine, Locale locale) {
        return categories.list(productLine).stream()
                .map(category -> CategoryBody.of(category, locale))
                .toList();
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    CategoryBody add(@RequestBody CategoryDraft draft, Locale locale) {
        return CategoryBody.of(categories.add(draft), locale);
    }

    /** One category; {@code name} is the one in the caller's language. */
    record CategoryBody(String code, ProductLine productLine, String name, String nameEn, String nameZh) {

        static CategoryBody of(ProductCategory category, Locale locale) {
            return new CategoryBody(
                    category.code(),
                    category.productLine(),
                    category.name(locale),
                    category.nameEn(),
                    category.nameZh());
        }
    }
}
