package io.aftersales.fees;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What fees keep, without database. */
final class FeesInMemory {

    final Sheets sheets = new StoredSheets();
    final SheetVersions versions = new StoredVersions();
    final Charges charges = new StoredCharges();
    final SettledBearers bearers = new StoredBearers();
    final LabourRates rates = new StoredRates();
    final PartCosts costs = new StoredCosts();

    private static final class StoredSheets implements Sheets {

        private final Map<String, Sheet> rows = new TreeMap<>();

        @Override
        public Sheet save(Sheet sheet) {
            rows.put(sheet.claimNumber(), sheet);
            return sheet;
        }

        @Override
        public Optional<Sheet> findById(String claimNumber) {
            return Optional.ofNullable(rows.get(claimNumber));
        }

        @Override
        public Optional<Sheet> lock(String claimNumber) {
            return findById(claimNumber);
        }
    }

    private static final class StoredVersions implements SheetVersions {

        private final List<SheetVersion> rows = new ArrayList<>();

        @Override
        public SheetVersion save(SheetVersion version) {
            rows.add(version);
            return version;
        }

        @Override
        public List<SheetVersion> of(String claimNumber) {
            return rows.stream()
                    .filter(row -> row.claimNumber().equals(claimNumber))
                    .sorted(Comparator.comparing(SheetVersion::version))
                    .toList();
        }
    }

    private static final class StoredCharges implements Charges {

        private final Map<String, CustomerCharge> rows = new TreeMap<>();

        @Override
        public CustomerCharge save(CustomerCharge charge) {
            rows.put(charge.claimNumber(), charge);
            return charge;
        }

        @Override
        public Optional<CustomerCharge> findById(String claimNumber) {
            return Optional.ofNullable(rows.get(claimNumber));
        }

        @Override
        public Optional<CustomerCharge> lock(String claimNumber) {
            return findById(claimNumber);
        }
    }

    private static final class StoredBearers implements SettledBearers {

        private final List<SettledBearer> rows = new ArrayList<>();

        @Override
        public SettledBearer save(SettledBearer settled) {
            rows.add(settled);
            return settled;
        }

        @Override
        public List<SettledBearer> of(String claimNumber) {
            return rows.stream()
                    .filter(row -> row.claimNumber().equals(claimNumber))
                    .toList();
        }
    }

    private static final class StoredRates implements LabourRates {

        private final Map<String, LabourRate> rows = new TreeMap<>();

        @Override
        public void put(LabourRate rate) {
            rows.put(rate.id(), rate);
        }

        @Override
        public Optional<LabourRate> findById(String id) {
            return Optional.ofNullable(rows.get(id));
        }

        @Override
        public List<LabourRate> findByOrderById() {
            return List.copyOf(rows.values());
        }
    }

    private static final class StoredCosts implements PartCosts {

        private final Map<String, PartCost> rows = new TreeMap<>();

        @Override
        public void put(PartCost cost) {
            rows.put(cost.code(), cost);
        }

        @Override
        public Optional<PartCost> findById(String code) {
            return Optional.ofNullable(rows.get(code));
        }

        @Override
        public List<PartCost> findByOrderByCode() {
            return List.copyOf(rows.values());
        }
    }
}
