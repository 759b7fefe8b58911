package io.aftersales.desk;

import io.aftersales.complaints.RegisterSearch;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** Addresses that keep what a reader of the register asked for. */
record RegisterLinks(RegisterSearch search) {

    /** Returns the address of a page, from 0. */
    public String page(int page) {
        UriComponentsBuilder address = address("/desk/complaints");
        return (page == 0 ? address : address.queryParam("page", page))
                .encode()
                .build()
                .toUriString();
    }

    public String spreadsheet() {
        return address("/desk/complaints.xlsx").encode().build().toUriString();
    }

    private UriComponentsBuilder address(String path) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
        add(address, "from", search.from());
        add(address, "to", search.to());
        add(address, "category", search.category());
        add(address, "department", search.department());
        add(address, "status", search.status());
        return address;
    }

    private static void add(UriComponentsBuilder address, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            // as a variable: braces and percent signs of a reader mean nothing
            address.queryParam(name, "{" + name + "}").uriVariables(Map.of(name, value));
        }
    }
}
