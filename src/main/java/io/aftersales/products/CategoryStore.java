package io.aftersales.products;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The product categories on file. */
interface CategoryStore extends Repository<ProductCategory, String> {

    Optional<ProductCategory> findByCode(String code);

    List<ProductCategory> findByActiveTrueOrderByCode();

    List<ProductCategory> findByActiveTrueAndProductLineOrderByCode(ProductLine productLine);

    boolean existsByCodeAndProductLineAndActiveTrue(String code, ProductLine productLine);

    /**
     * Adds an active category; of two at the same moment one wins.
     *
     * @return 1, or 0 when the code is known already
     */
    @Modifying
    @Query(nativeQuery = true, value = """
                    insert into product_category (code, product_line, name_en, name_zh, active)
                    values (:code, :productLine, :nameEn, :nameZh, true)
                    on conflict (code) do nothing
                    """)
    int add(String code, String productLine, String nameEn, String nameZh);
}
