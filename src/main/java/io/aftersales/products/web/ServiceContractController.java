package io.aftersales.products.web;

import io.aftersales.products.ContractTerms;
import io.aftersales.products.SerialNumber;
import io.aftersales.products.ServiceContract;
import io.aftersales.products.ServiceContracts;
import java.security.Principal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The service contracts, entered and read by staff. */
@RestController
@RequestMapping("/api/service-contracts")
class ServiceContractController {

    private final ServiceContracts contracts;

    ServiceContractController(ServiceContracts contracts) {
        this.contracts = contracts;
    }

    /** Answers 201 for a new number, 200 for a known one. */
    @PutMapping("/{number}")
    ResponseEntity<ContractBody> put(
            @PathVariable String number, @RequestBody ContractTerms terms, Principal principal) {
        boolean added = contracts.put(number, terms, principal.getName());
        return ResponseEntity.status(added ? HttpStatus.CREATED : HttpStatus.OK)
                .body(ContractBody.of(contracts.get(number)));
    }

    @GetMapping("/{number}")
    ContractBody get(@PathVariable String number) {
        return ContractBody.of(contracts.get(number));
    }

    /** Answers all contracts of one unit, whatever the spelling of its serial number. */
    @GetMapping
    List<ContractBody> ofUnit(@RequestParam(required = false) @Nullable String serialNumber) {
        return contracts.ofUnit(serialNumber).stream().map(ContractBody::of).toList();
    }

    /** One contract; the serial number in its normalised spelling. */
    record ContractBody(
            String number,
            @Nullable String serialNumber,
            long responseHours,
            @Nullable String feeNote,
            LocalDate validFrom,
            LocalDate validTo,
            String enteredBy) {

        static ContractBody of(ServiceContract contract) {
            return new ContractBody(
                    contract.number(),
                    contract.serialNumber().map(SerialNumber::value).orElse(null),
                    contract.responseHours(),
                    contract.feeNote().orElse(null),
                    contract.validFrom(),
                    contract.validTo(),
                    contract.enteredBy());
        }
    }
}
