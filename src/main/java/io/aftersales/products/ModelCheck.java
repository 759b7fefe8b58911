package io.aftersales.products;

import io.aftersales.problems.Problems;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Checks what was handed in about models and components. */
final class ModelCheck {

    static final int CODE_LENGTH = 60;
    static final int NAME_LENGTH = 100;

    private static final Pattern CODE = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} ._/+-]*");

    private ModelCheck() {}

    /** What the fields of a model or component are called where they were handed in. */
    record Names(String code, String kind, String nameEn, String nameZh) {

        Names under(String prefix) {
            return new Names(prefix + code, prefix + kind, prefix + nameEn, prefix + nameZh);
        }
    }

    private static final Names MODEL = new Names("code", "productLine", "nameEn", "nameZh");
    private static final Names COMPONENT = new Names("code", "componentClass", "nameEn", "nameZh");

    static String normalised(String code) {
        return code.strip().toUpperCase(Locale.ROOT);
    }

    static Optional<ProductModel> check(ModelDraft draft, Problems problems) {
        Optional<ProductModel> head = model(draft, MODEL, problems);
        List<ProductComponent> components = new ArrayList<>();
        List<ModelDraft.ComponentDraft> drafts = draft.components() == null ? List.of() : draft.components();
        for (int index = 0; index < drafts.size(); index++) {
            Names names = COMPONENT.under("components[%d].".formatted(index));
            component(drafts.get(index), names, problems)
                    .filter(component -> once(component, components, names, problems))
                    .ifPresent(components::add);
        }
        return head.map(model ->
                new ProductModel(model.code(), model.productLine(), model.nameEn(), model.nameZh(), components));
    }

    /** Returns the model without components; empty, and problems noted, when something is wrong. */
    static Optional<ProductModel> model(ModelDraft draft, Names names, Problems problems) {
        Optional<String> code = code(draft.code(), names.code(), problems);
        Optional<ProductLine> line = problems.requiredOneOf(names.kind(), draft.productLine(), ProductLine.class);
        Optional<String> english = problems.required(names.nameEn(), draft.nameEn(), NAME_LENGTH);
        Optional<String> chinese = problems.required(names.nameZh(), draft.nameZh(), NAME_LENGTH);
        return code.isPresent() && line.isPresent() && english.isPresent() && chinese.isPresent()
                ? Optional.of(new ProductModel(code.get(), line.get(), english.get(), chinese.get(), List.of()))
                : Optional.empty();
    }

    static Optional<ProductComponent> component(
            ModelDraft.@Nullable ComponentDraft given, Names names, Problems problems) {
        ModelDraft.ComponentDraft draft = given == null ? new ModelDraft.ComponentDraft(null, null, null, null) : given;
        Optional<String> code = code(draft.code(), names.code(), problems);
        Optional<ComponentClass> type =
                problems.requiredOneOf(names.kind(), draft.componentClass(), ComponentClass.class);
        Optional<String> english = problems.required(names.nameEn(), draft.nameEn(), NAME_LENGTH);
        Optional<String> chinese = problems.required(names.nameZh(), draft.nameZh(), NAME_LENGTH);
        return code.isPresent() && type.isPresent() && english.isPresent() && chinese.isPresent()
                ? Optional.of(new ProductComponent(code.get(), english.get(), chinese.get(), type.get()))
                : Optional.empty();
    }

    static boolean once(ProductComponent component, List<ProductComponent> before, Names names, Problems problems) {
        boolean twice = before.stream().anyMatch(known -> known.code().equals(component.code()));
        if (twice) {
            problems.reject(names.code(), component.code(), "products.problem.componentTwice");
        }
        return !twice;
    }

    private static Optional<String> code(@Nullable String written, String field, Problems problems) {
        Optional<String> code = problems.required(field, written, CODE_LENGTH).map(ModelCheck::normalised);
        if (code.isPresent() && !CODE.matcher(code.get()).matches()) {
            problems.reject(field, code.get(), "products.problem.modelCode");
            return Optional.empty();
        }
        return code;
    }
}
