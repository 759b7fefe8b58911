package io.aftersales.operations;

import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.actuate.system.DiskSpaceHealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.unit.DataSize;

/** What health asks of the machine. */
@Configuration(proxyBeanMethods = false)
class OperationsConfiguration {

    /** The disk of the data directory, or where it would be made: with a database elsewhere it need not exist. */
    @Bean
    DiskSpaceHealthIndicator diskSpaceHealthIndicator(
            @Value("${aftersales.data-dir}") Path directory,
            @Value("${aftersales.operations.least-disk:500MB}") DataSize least) {
        return new DiskSpaceHealthIndicator(
                existing(directory.toAbsolutePath().normalize()).toFile(), least);
    }

    private static Path existing(Path directory) {
        Path parent = directory.getParent();
        return parent == null || Files.exists(directory) ? directory : existing(parent);
    }
}
