package io.aftersales.products;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The service contracts on file. */
interface ContractStore extends Repository<ServiceContract, String> {

    Optional<ServiceContract> findByNumber(String number);

    List<ServiceContract> findBySerialNumberOrderByNumber(String serialNumber);

    /** Returns those in force on {@code day}, both ends included, the shortest response time first. */
    @Query("""
            select c from ServiceContract c
            where c.serialNumber = :serialNumber and c.validFrom <= :day and c.validTo >= :day
            order by c.responseHours, c.number
            """)
    List<ServiceContract> inForce(String serialNumber, LocalDate day);

    /** Adds the contract or replaces what is on file under its number; of two at the same moment the later counts. */
    @Modifying(flushAutomatically = true, clearAutomatically = true)
    @Query(nativeQuery = true, value = """
                    insert into service_contract
                        (number, serial_number, response_hours, fee_note, valid_from, valid_to, entered_by)
                    values
                        (:number, cast(:serialNumber as varchar), :responseHours,
                         cast(:feeNote as varchar), :validFrom, :validTo, :enteredBy)
                    on conflict (number) do update set
                        serial_number = excluded.serial_number, response_hours = excluded.response_hours,
                        fee_note = excluded.fee_note, valid_from = excluded.valid_from,
                        valid_to = excluded.valid_to, entered_by = excluded.entered_by
                    """)
    void put(
            String number,
            @Nullable String serialNumber,
            long responseHours,
            @Nullable String feeNote,
            LocalDate validFrom,
            LocalDate validTo,
            String enteredBy);
}
