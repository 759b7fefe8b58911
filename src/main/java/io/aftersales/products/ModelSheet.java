package io.aftersales.products;

import io.aftersales.problems.FieldProblem;
import io.aftersales.problems.InvalidInput;
import io.aftersales.problems.Problems;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

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
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final CSVFormat FORMAT = CSVFormat.DEFAULT
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setIgnoreHeaderCase(true)
            .setIgnoreEmptyLines(true)
            .setTrim(true)
            .get();

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
        String text = csv.startsWith(BYTE_ORDER_MARK) ? csv.substring(1) : csv;
        ModelSheet sheet = new ModelSheet();
        try (CSVParser parser = CSVParser.parse(text, FORMAT)) {
            expectColumns(parser.getHeaderNames());
            for (CSVRecord line : parser) {
                sheet.add(line, parser.getCurrentLineNumber());
            }
        } catch (IllegalArgumentException doubleColumn) {
            throw refused("products.problem.columns", String.join(",", COLUMNS));
        } catch (UncheckedIOException | CSVException unclosedQuote) {
            throw refused("products.problem.csv");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return sheet;
    }

    private static void expectColumns(List<String> names) {
        boolean complete = COLUMNS.stream().allMatch(column -> names.stream().anyMatch(column::equalsIgnoreCase));
        if (!complete) {
            throw refused("products.problem.columns", String.join(",", COLUMNS));
        }
    }

    private static InvalidInput refused(String expectation, Object... arguments) {
        return new InvalidInput(List.of(new FieldProblem("csv", null, expectation, List.of(arguments))));
    }

    private void add(CSVRecord line, long number) {
        Problems problems = new Problems();
        Optional<ProductModel> head = ModelCheck.model(
                        new ModelDraft(
                                value(line, "model"),
                                value(line, "product_line"),
                                value(line, "model_en"),
                                value(line, "model_zh"),
                                null),
                        MODEL,
                        problems)
                .filter(model -> sameAsBefore(model, problems));
        boolean noComponent = COLUMNS.subList(4, COLUMNS.size()).stream()
                .allMatch(column -> value(line, column).isEmpty());
        Optional<ProductComponent> component = noComponent
                ? Optional.empty()
                : ModelCheck.component(
                        new ModelDraft.ComponentDraft(
                                value(line, "component"),
                                value(line, "component_en"),
                                value(line, "component_zh"),
                                value(line, "component_class")),
                        COMPONENT,
                        problems);
        head.ifPresent(model -> component.ifPresent(
                part -> ModelCheck.once(part, components.getOrDefault(model.code(), List.of()), COMPONENT, problems)));
        try {
            problems.throwIfAny();
        } catch (InvalidInput wrong) {
            rejected.add(new ImportReport.RejectedLine(number, wrong.problems()));
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

    private static String value(CSVRecord line, String column) {
        return line.isSet(column) ? line.get(column) : "";
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
