package io.aftersales.repairs;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The price list on file. */
interface PriceListItems extends Repository<PriceListItem, String> {

    /** Adds a position, or puts it in place of the one with that code; both also when two do so at once. */
    @Modifying(clearAutomatically = true)
    @Query(nativeQuery = true, value = """
            insert into price_list_item (code, name_en, name_zh, unit_cents, currency, part_source, general_part, active)
            values (:#{#item.code()}, :#{#item.nameEn()}, :#{#item.nameZh()}, :#{#item.unitCents()},
                :#{#item.currency()}, cast(:#{#item.partSourceName()} as text), :#{#item.generalPart()}, true)
            on conflict (code) do update set name_en = excluded.name_en, name_zh = excluded.name_zh,
                unit_cents = excluded.unit_cents, currency = excluded.currency, part_source = excluded.part_source,
                general_part = excluded.general_part, active = true""")
    void put(PriceListItem item);

    Optional<PriceListItem> findByCodeAndActiveTrue(String code);

    List<PriceListItem> findByActiveTrueOrderByCode();
}
