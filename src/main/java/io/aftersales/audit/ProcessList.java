package io.aftersales.audit;

import static java.util.stream.Collectors.toMap;

import io.aftersales.problems.Refused;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The processes that are deployed, with what a search for their instances can ask for. */
@Service
@Transactional(readOnly = true)
public class ProcessList {

    /** Where the count of lately finished instances stops: a larger number says no more, and takes longer. */
    public static final int MOST_COUNTED = 1000;

    private static final Duration LATELY = Duration.ofDays(30);

    private final RepositoryService repository;
    private final JdbcClient jdbc;
    private final Clock clock;

    ProcessList(RepositoryService repository, JdbcClient jdbc, Clock clock) {
        this.repository = repository;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Returns every process once, by name. */
    public List<AuditedProcess> all() {
        Map<String, Integer> finishedLately = finishedLately();
        return repository.createProcessDefinitionQuery().latestVersion().list().stream()
                .map(definition -> process(definition, finishedLately.getOrDefault(definition.getKey(), 0)))
                .sorted(Comparator.comparing(AuditedProcess::name))
                .toList();
    }

    /**
     * Returns the model of one version as BPMN 2.0 XML.
     *
     * @throws Refused if there is none of that id
     */
    public String model(String definitionId) {
        if (repository
                        .createProcessDefinitionQuery()
                        .processDefinitionId(definitionId)
                        .count()
                == 0) {
            throw new Refused(Refused.Kind.UNKNOWN, "audit.definition.unknown", definitionId);
        }
        try (var xml = repository.getProcessModel(definitionId)) {
            return new String(xml.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private AuditedProcess process(ProcessDefinition definition, int finishedLately) {
        return new AuditedProcess(
                definition.getKey(),
                Objects.requireNonNullElse(definition.getName(), definition.getKey()),
                definition.getId(),
                definition.getVersion(),
                finishedLately,
                ends(definition.getId()));
    }

    private Map<String, Integer> finishedLately() {
        return jdbc
                .sql("""
                        select d.key_ as key, (select count(*) from (select 1 from act_hi_procinst p
                            where p.proc_def_key_ = d.key_ and p.end_time_ >= :since limit :most) counted) as finished
                        from (select distinct key_ from act_re_procdef) d
                        """)
                .param("since", Timestamp.from(clock.instant().minus(LATELY)))
                .param("most", MOST_COUNTED)
                .query((row, number) -> Map.entry(row.getString("key"), row.getInt("finished")))
                .list()
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private Map<String, String> ends(String definitionId) {
        return repository.getBpmnModelInstance(definitionId).getModelElementsByType(EndEvent.class).stream()
                .filter(end -> isTopLevel(end.getParentElement()))
                .collect(toMap(
                        EndEvent::getId,
                        end -> Objects.requireNonNullElse(end.getName(), end.getId()),
                        (one, other) -> one,
                        LinkedHashMap::new));
    }

    /** Ends of sub-processes end no instance. */
    private static boolean isTopLevel(ModelElementInstance parent) {
        return parent.getElementType().getTypeName().equals("process");
    }
}
