package io.aftersales.products;

import io.aftersales.problems.ImportReport;
import io.aftersales.problems.Problems;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The models that are sold and their components, which the owner of the master data enters or imports (F37). */
@Service
@Transactional
public class ProductModels {

    private final ModelStore models;

    ProductModels(ModelStore models) {
        this.models = models;
    }

    /** Returns the model with that code, in whatever case it is written. */
    @Transactional(readOnly = true)
    public Optional<ProductModel> find(@Nullable String code) {
        return code == null || code.isBlank() ? Optional.empty() : models.find(ModelCheck.normalised(code));
    }

    /**
     * Returns all models by code.
     *
     * @param productLine name of a product line, absent for all lines
     * @throws io.aftersales.problems.InvalidInput if there is no such product line
     */
    @Transactional(readOnly = true)
    public List<ProductModel> list(@Nullable String productLine) {
        Problems problems = new Problems();
        Optional<ProductLine> line = problems.oneOf("productLine", productLine, ProductLine.class);
        problems.throwIfAny();
        return models.list(line.orElse(null));
    }

    /**
     * Enters a model or replaces what is on file under its code. Components that are on file and not named stay.
     *
     * @throws io.aftersales.problems.InvalidInput naming every wrong field
     */
    public ProductModel put(ModelDraft draft) {
        Problems problems = new Problems();
        Optional<ProductModel> checked = ModelCheck.check(draft, problems);
        problems.throwIfAny();
        ProductModel model = checked.orElseThrow();
        models.put(model);
        return models.find(model.code()).orElseThrow();
    }

    /**
     * Takes a list in CSV with the heading {@code
     * model,product_line,model_en,model_zh,component,component_en,component_zh,component_class}; one line for each
     * component. Good lines are taken, the others reported; repeating it changes nothing.
     *
     * @throws io.aftersales.problems.InvalidInput if a column is missing or the text is no CSV
     */
    public ImportReport importCsv(String csv) {
        ModelSheet sheet = ModelSheet.read(csv);
        sheet.models().forEach(models::put);
        return sheet.report();
    }
}
