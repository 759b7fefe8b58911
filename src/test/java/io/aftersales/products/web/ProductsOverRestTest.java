package io.aftersales.products.web;

import static org.springframework.http.MediaType.APPLICATION_JSON;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.aftersales.testing.IntegrationTest;
import io.aftersales.testing.Requirement;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.converter.json.MappingJackson2HttpMessageConverter;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.annotation.Transactional;

/** The bodies of the two addresses, behind the door that is tested elsewhere. */
@IntegrationTest
@Transactional
class ProductsOverRestTest {

    private final String random = UUID.randomUUID().toString();
    private MockMvc http;

    @Autowired
    ProductCategoryController categories;

    @Autowired
    ServiceContractController contracts;

    @Autowired
    MappingJackson2HttpMessageConverter json;

    @BeforeEach
    void openWithoutSecurity() {
        http = MockMvcBuilders.standaloneSetup(categories, contracts)
                .setMessageConverters(json)
                .build();
    }

    @Test
    @Requirement("POL-10")
    void categoryIsNamedInTheCallersLanguageAndInBoth() throws Exception {
        String tiles = "$[?(@.code == 'TILES')]";

        http.perform(get("/api/product-categories?productLine=HOME_FURNISHING").locale(Locale.SIMPLIFIED_CHINESE))
                .andExpect(status().isOk())
                .andExpect(jsonPath(tiles + ".name").value("瓷砖"))
                .andExpect(jsonPath(tiles + ".nameEn").value("Tiles"))
                .andExpect(jsonPath(tiles + ".nameZh").value("瓷砖"));
        http.perform(get("/api/product-categories").locale(Locale.ENGLISH))
                .andExpect(status().isOk())
                .andExpect(jsonPath(tiles + ".name").value("Tiles"));
    }

    @Test
    @Requirement("POL-10")
    void addedCategoryIsCreated() throws Exception {
        String code = "T" + random.replace("-", "").toUpperCase(Locale.ROOT);

        http.perform(post("/api/product-categories")
                        .contentType(APPLICATION_JSON)
                        .content("""
                                        {"code": "%s", "productLine": "SMART_HOME", "nameEn": "Lock", "nameZh": "门锁"}
                                        """.formatted(code)))
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.code").value(code))
                .andExpect(jsonPath("$.productLine").value("SMART_HOME"));
    }

    @Test
    @Requirement("PRE-04")
    void contractIsPutTwiceAndRead() throws Exception {
        String address = "/api/service-contracts/SC-" + random;

        http.perform(contract(address)).andExpect(status().isCreated());
        http.perform(contract(address))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.enteredBy").value("owner"));

        http.perform(get(address))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.responseHours").value(8))
                .andExpect(jsonPath("$.validFrom").value("2026-03-01"))
                .andExpect(jsonPath("$.feeNote").doesNotExist());
        http.perform(get("/api/service-contracts").param("serialNumber", random.replace("-", " ")))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.length()").value(1))
                .andExpect(jsonPath("$[0].number").value("SC-" + random));
    }

    private MockHttpServletRequestBuilder contract(String address) {
        return put(address)
                .principal(new TestingAuthenticationToken("owner", "owner"))
                .contentType(APPLICATION_JSON)
                .content("""
                        {"serialNumber": "%s", "responseHours": 8, "validFrom": "2026-03-01", "validTo": "2027-02-28"}
                        """.formatted(random));
    }
}
