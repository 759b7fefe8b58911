package io.aftersales.products.web;

import io.aftersales.problems.web.ImportBody;
import io.aftersales.problems.web.Utf8;
import io.aftersales.products.ComponentClass;
import io.aftersales.products.ModelDraft;
import io.aftersales.products.ProductComponent;
import io.aftersales.products.ProductLine;
import io.aftersales.products.ProductModel;
import io.aftersales.products.ProductModels;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** The product models and their components. */
@RestController
@RequestMapping("/api/product-models")
@Tag(name = "Products", description = "Master data of products, and the units at customers'")
class ProductModelController {

    private final ProductModels models;
    private final MessageSource messages;

    ProductModelController(ProductModels models, MessageSource messages) {
        this.models = models;
        this.messages = messages;
    }

    @GetMapping
    @Operation(summary = "List the models with their components, of one product line or of all")
    List<ModelBody> list(@RequestParam(required = false) @Nullable String productLine, Locale locale) {
        return models.list(productLine).stream()
                .map(model -> ModelBody.of(model, locale))
                .toList();
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Enter a model or change what is on file; components that are not named stay")
    ModelBody put(@RequestBody ModelDraft draft, Locale locale) {
        return ModelBody.of(models.put(draft), locale);
    }

    @PostMapping(path = "/import", consumes = "text/csv")
    @Operation(summary = "Take a list in CSV (UTF-8): good lines are taken, the others reported")
    ImportBody take(@RequestBody byte[] csv, Locale locale) {
        return ImportBody.of(models.importCsv(Utf8.read(csv)), messages, locale);
    }

    @PostMapping(path = "/import", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(summary = "Take a list in a CSV file (UTF-8), also a long one")
    ImportBody upload(@RequestPart MultipartFile file, Locale locale) throws IOException {
        return ImportBody.of(models.importCsv(Utf8.read(file.getBytes())), messages, locale);
    }

    /** One model; {@code name} is the one in the caller's language. */
    record ModelBody(
            String code,
            ProductLine productLine,
            String name,
            String nameEn,
            String nameZh,
            List<ComponentBody> components) {

        static ModelBody of(ProductModel model, Locale locale) {
            return new ModelBody(
                    model.code(),
                    model.productLine(),
                    model.name(locale),
                    model.nameEn(),
                    model.nameZh(),
                    model.components().stream()
                            .map(component -> ComponentBody.of(component, locale))
                            .toList());
        }
    }

    /** One component; {@code name} is the one in the caller's language. */
    record ComponentBody(String code, String name, String nameEn, String nameZh, ComponentClass componentClass) {

        static ComponentBody of(ProductComponent component, Locale locale) {
            return new ComponentBody(
                    component.code(),
                    component.name(locale),
                    component.nameEn(),
                    component.nameZh(),
                    component.componentClass());
        }
    }
}
