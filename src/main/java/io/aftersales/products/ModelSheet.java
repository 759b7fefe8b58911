package io.aftersales.products;

import io.aftersales.problems.CsvList;
import io.aftersales.problems.ImportReport;
import io.aftersales.problems.InvalidInput;
import io.aftersales.problems.Problems;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A list of models and components as a spreadsheet saves it: the good lines, and what is wrong with the others. */
final class ModelSheet {

    private static final List<String> COLUMNS = List.of(
            "model",
            "product_line",
            "model_en",
            "model_zh",
            "component",
            "component_en",
            "component_zh",
            "component_class");
    private static final ModelCheck.Names MODEL = new ModelCheck.Names("model", "product_line", "model_en", "model_zh");
    private static final ModelCheck.Names COMPONENT =
            new ModelCheck.Names("component", "component_class", "component_en", "component_zh");

    private final Map<String, ProductModel> heads = new LinkedHashMap<>();
    private final Map<String, List<ProductComponent>> components = new LinkedHashMap<>();
    private final List<ImportReport.RejectedLine> rejected = new ArrayList<>();
    private int taken;

    private ModelSheet() {}

    /**
     * Reads the list.
     *
     * @throws InvalidInput if it cannot be read line by line
     */
    static ModelSheet read(String csv) {
        ModelSheet sheet = new ModelSheet();
        CsvList.read(csv, COLUMNS).forEach(sheet::add);
        return sheet;
    }

    private void add(CsvList.Line line) {
        Problems problems = new Problems();
        Optional<ProductModel> head = ModelCheck.model(
                        new ModelDraft(
                                line.value("model"),
                                line.value("product_line"),
                                line.value("model_en"),
                                line.value("model_zh"),
                                null),
                        MODEL,
                        problems)
                .filter(model -> sameAsBefore(model, problems));
        boolean noComponent = COLUMNS.subList(4, COLUMNS.size()).stream()
                .allMatch(column -> line.value(column).isEmpty());
        Optional<ProductComponent> component = noComponent
                ? Optional.empty()
                : ModelCheck.component(
                        new ModelDraft.ComponentDraft(
                                line.value("component"),
                                line.value("component_en"),
                                line.value("component_zh"),
                                line.value("component_class")),
                        COMPONENT,
                        problems);
        head.ifPresent(model -> component.ifPresent(
                part -> ModelCheck.once(part, components.getOrDefault(model.code(), List.of()), COMPONENT, problems)));
        try {
            problems.throwIfAny();
        } catch (InvalidInput wrong) {
            rejected.add(new ImportReport.RejectedLine(line.number(), wrong.problems()));
            return;
        }
        ProductModel model = head.orElseThrow();
        heads.putIfAbsent(model.code(), model);
        component.ifPresent(part -> components
                .computeIfAbsent(model.code(), code -> new ArrayList<>())
                .add(part));
        taken++;
    }

    private boolean sameAsBefore(ProductModel model, Problems problems) {
        ProductModel before = heads.get(model.code());
        boolean same = before == null || before.equals(model);
        if (!same) {
            problems.reject("model", model.code(), "products.problem.modelDiffers");
        }
        return same;
    }

    /** The models of the good lines, each with the components of its lines. */
    List<ProductModel> models() {
        return heads.values().stream()
                .map(head -> new ProductModel(
                        head.code(),
                        head.productLine(),
                        head.nameEn(),
                        head.nameZh(),
                        components.getOrDefault(head.code(), List.of())))
                .toList();
    }

    ImportReport report() {
        return new ImportReport(taken, rejected);
    }
}
