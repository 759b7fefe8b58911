package io.aftersales.documents;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What is the same on all papers.
 *
 * @param company name at the head of each page
 */
@ConfigurationProperties("aftersales.documents")
record DocumentSettings(@DefaultValue("Aftersales") String company) {}
