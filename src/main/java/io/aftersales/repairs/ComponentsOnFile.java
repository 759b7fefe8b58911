package io.aftersales.repairs;

import io.aftersales.claims.ClaimRequest;
import io.aftersales.products.InstalledUnit;
import io.aftersales.products.InstalledUnits;
import io.aftersales.products.ProductComponent;
import io.aftersales.products.ProductModel;
import io.aftersales.products.ProductModels;
import io.aftersales.products.SerialNumber;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What the product models on file know of the components that people name (F37). */
@Component
public class ComponentsOnFile {

    private final ProductModels models;
    private final InstalledUnits units;

    ComponentsOnFile(ProductModels models, InstalledUnits units) {
        this.models = models;
        this.units = units;
    }

    /**
     * Returns the component of the model that is on file for the unit, or else of the model that the claim names; empty
     * where neither model is on file, or none has such a component.
     *
     * @param named its code, alone or behind that of the model as price lists have it, or one of its names, in whatever
     *     case
     */
    public Optional<ProductComponent> find(ClaimRequest request, String named) {
        Optional<String> installed =
                SerialNumber.of(request.serialKey()).flatMap(units::find).map(InstalledUnit::model);
        return Stream.of(installed, Optional.of(request.model()))
                .flatMap(Optional::stream)
                .flatMap(model -> models.find(model).stream())
                .flatMap(model -> component(model, named.strip()).stream())
                .findFirst();
    }

    private static Optional<ProductComponent> component(ProductModel model, String named) {
        return model.component(named)
                .or(() -> model.components().stream()
                        .filter(component -> component.nameEn().equalsIgnoreCase(named)
                                || component.nameZh().equals(named)
                                || (model.code() + "-" + component.code()).equalsIgnoreCase(named))
                        .findFirst());
    }
}
