package io.aftersales.portal;

import static org.assertj.core.api.Assertions.assertThat;

import io.aftersales.repairs.RepairFile;
import io.aftersales.repairs.RepairFiles;
import io.aftersales.testing.FormToken;
import io.aftersales.testing.RepairSamples;
import io.aftersales.testing.RepairSamples.Sample;
import java.util.Map;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.ResponseEntity;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** The pages of repairs, as customers open them with nothing but the code, and what is on file behind them. */
abstract class RepairPages {

    final TestRestTemplate http;
    final RepairSamples samples;

    @Autowired
    private RepairFiles files;

    RepairPages(TestRestTemplate http, BeanFactory beans) {
        this.http = http;
        this.samples = new RepairSamples(http, beans);
    }

    ResponseEntity<String> post(Sample sample, String address, Map<String, String> fields) {
        MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
        fields.forEach(form::add);
        return http.postForEntity("/repairs/" + sample.code() + address, FormToken.with(http, form), String.class);
    }

    String page(String address) {
        ResponseEntity<String> answer = http.getForEntity(address, String.class);
        assertThat(answer.getStatusCode().value()).isEqualTo(200);
        String body = answer.getBody();
        assertThat(body).isNotNull();
        return body;
    }

    RepairFile file(Sample sample) {
        return files.find(sample.number()).orElseThrow();
    }
}
