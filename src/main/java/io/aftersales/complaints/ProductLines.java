package io.aftersales.complaints;

import io.aftersales.cases.ProductApplication;
import io.aftersales.products.InstalledUnit;
import io.aftersales.products.InstalledUnits;
import io.aftersales.products.ProductLine;
import io.aftersales.products.ProductModel;
import io.aftersales.products.ProductModels;
import io.aftersales.products.SerialNumber;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The line of a product of which only unit or model are named (POL-11). */
@Component
class ProductLines {

    private final InstalledUnits units;
    private final ProductModels models;

    ProductLines(InstalledUnits units, ProductModels models) {
        this.units = units;
        this.models = models;
    }

    /** Returns the line of the unit on file, else of the model that is sold; empty where neither is known here. */
    Optional<ProductLine> of(@Nullable ProductApplication product) {
        if (product == null) {
            return Optional.empty();
        }
        return SerialNumber.of(product.serialNumber())
                .flatMap(units::find)
                .map(InstalledUnit::productLine)
                .or(() -> models.find(product.model()).map(ProductModel::productLine));
    }
}
