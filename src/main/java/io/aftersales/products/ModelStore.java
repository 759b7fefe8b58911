package io.aftersales.products;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The product models on file. */
@Component
class ModelStore {

    private final JdbcClient jdbc;

    ModelStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<ProductModel> find(String code) {
        return withComponents(jdbc.sql("select * from product_model where code = :code")
                        .param("code", code)
                        .query(ModelStore::model)
                        .list())
                .stream()
                .findFirst();
    }

    /** Returns all models by code, of one product line or of all. */
    List<ProductModel> list(@Nullable ProductLine line) {
        return withComponents(jdbc.sql("""
                        select * from product_model
                        where cast(:line as text) is null or product_line = :line
                        order by code
                        """)
                .param("line", line == null ? null : line.name())
                .query(ModelStore::model)
                .list());
    }

    void put(ProductModel model) {
        jdbc.sql("""
                        insert into product_model (code, product_line, name_en, name_zh)
                        values (:code, :line, :english, :chinese)
                        on conflict (code) do update set product_line = excluded.product_line,
                            name_en = excluded.name_en, name_zh = excluded.name_zh
                        """)
                .param("code", model.code())
                .param("line", model.productLine().name())
                .param("english", model.nameEn())
                .param("chinese", model.nameZh())
                .update();
        model.components()
                .forEach(component -> jdbc.sql("""
                        insert into product_component (model, code, name_en, name_zh, component_class)
                        values (:model, :code, :english, :chinese, :type)
                        on conflict (model, code) do update set name_en = excluded.name_en,
                            name_zh = excluded.name_zh, component_class = excluded.component_class
                        """)
                        .param("model", model.code())
                        .param("code", component.code())
                        .param("english", component.nameEn())
                        .param("chinese", component.nameZh())
                        .param("type", component.componentClass().name())
                        .update());
    }

    private List<ProductModel> withComponents(List<ProductModel> heads) {
        if (heads.isEmpty()) {
            return heads;
        }
        Map<String, List<ProductComponent>> components = new HashMap<>();
        jdbc.sql("select * from product_component where model in (:models) order by model, code")
                .param("models", heads.stream().map(ProductModel::code).toList())
                .query(row -> {
                    components
                            .computeIfAbsent(row.getString("model"), code -> new ArrayList<>())
                            .add(new ProductComponent(
                                    row.getString("code"),
                                    row.getString("name_en"),
                                    row.getString("name_zh"),
                                    ComponentClass.valueOf(row.getString("component_class"))));
                });
        return heads.stream()
                .map(head -> new ProductModel(
                        head.code(),
                        head.productLine(),
                        head.nameEn(),
                        head.nameZh(),
                        components.getOrDefault(head.code(), List.of())))
                .toList();
    }

    private static ProductModel model(ResultSet row, int index) throws SQLException {
        return new ProductModel(
                row.getString("code"),
                ProductLine.valueOf(row.getString("product_line")),
                row.getString("name_en"),
                row.getString("name_zh"),
                List.of());
    }
}
