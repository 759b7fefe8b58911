package io.aftersales.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.Resource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Models, tables and forms that somebody deployed in front of those of a release. One that the next release did not
 * change stays the latest; where both changed it, that of the release is deployed, since its code was made for it.
 * Either is told until somebody has looked ({@link EditedModelsHealth}).
 */
final class EditedModels {

    /** Name of what the application deploys at its start, in all its releases. */
    static final String RELEASED = "SpringAutoDeployment";

    private static final Logger LOG = LoggerFactory.getLogger(EditedModels.class);

    private final JdbcClient jdbc;

    EditedModels(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What became of an edited file. */
    private enum Outcome {
        KEPT,
        REPLACED
    }

    /**
     * A definition that is the latest one and was not deployed by a release.
     *
     * @param released what a release deployed last; nothing where none did
     */
    @SuppressWarnings("ArrayRecordComponent") // compared by content, and forgotten
    private record Edit(String file, String definition, byte[] content, byte @Nullable [] released) {}

    /** Returns the files that are to be deployed: without those of which an edited version stays. */
    Set<Resource> withoutKept(Collection<Resource> files) {
        Map<String, Edit> edits = edits();
        Set<Resource> deployed = new LinkedHashSet<>();
        Set<String> kept = new TreeSet<>();
        for (Resource file : files) {
            Edit edit = edits.get(String.valueOf(file.getFilename()));
            byte[] content = edit == null ? new byte[0] : content(file);
            if (edit == null || Arrays.equals(content, edit.content())) {
                deployed.add(file);
            } else if (Arrays.equals(content, edit.released())) {
                kept.add(edit.definition());
                LOG.warn(
                        "{} was edited on this installation and stays ({}): put it into the next release",
                        edit.file(),
                        edit.definition());
                note(edit, Outcome.KEPT);
            } else {
                deployed.add(file);
                LOG.warn(
                        "{} was edited on this installation and is replaced by that of this release ({})",
                        edit.file(),
                        edit.definition());
                note(edit, Outcome.REPLACED);
            }
        }
        forgetOthersThan(kept);
        return deployed;
    }

    private Map<String, Edit> edits() {
        return jdbc
                .sql("""
                        with definition as (
                            select '.bpmn' as ending, id_, key_, version_, deployment_id_, resource_name_
                            from act_re_procdef where tenant_id_ is null
                            union all
                            select '.dmn', id_, key_, version_, deployment_id_, resource_name_
                            from act_re_decision_def where tenant_id_ is null
                            union all
                            select '.form', id_, key_, version_, deployment_id_, resource_name_
                            from act_re_camformdef where tenant_id_ is null
                        ), placed as (
                            select definition.*, coalesce(deployment.name_, '') = :released as released
                            from definition join act_re_deployment deployment on deployment.id_ = deployment_id_
                        ), latest as (
                            select distinct on (ending, key_) * from placed order by ending, key_, version_ desc
                        ), latest_released as (
                            select distinct on (ending, key_) * from placed where released
                            order by ending, key_, version_ desc
                        )
                        select latest.key_ || latest.ending as file, latest.id_ as definition,
                            content.bytes_ as content, original.bytes_ as original
                        from latest
                        join act_ge_bytearray content on content.deployment_id_ = latest.deployment_id_
                            and content.name_ = latest.resource_name_
                        left join latest_released on latest_released.ending = latest.ending
                            and latest_released.key_ = latest.key_
                        left join act_ge_bytearray original
                            on original.deployment_id_ = latest_released.deployment_id_
                            and original.name_ = latest_released.resource_name_
                        where not latest.released and content.bytes_ is distinct from original.bytes_
                        """)
                .param("released", RELEASED)
                .query((row, number) -> new Edit(
                        row.getString("file"),
                        row.getString("definition"),
                        row.getBytes("content"),
                        row.getBytes("original")))
                .list()
                .stream()
                .collect(Collectors.toMap(Edit::file, Function.identity()));
    }

    private void note(Edit edit, Outcome outcome) {
        jdbc.sql("""
                        insert into edited_model (definition_id, file, outcome, noted_at)
                        values (:definition, :file, :outcome, clock_timestamp())
                        on conflict (definition_id) do update
                        set outcome = excluded.outcome, noted_at = excluded.noted_at, seen_at = null
                        where edited_model.outcome <> excluded.outcome
                        """)
                .param("definition", edit.definition())
                .param("file", edit.file())
                .param("outcome", outcome.name())
                .update();
    }

    /** What is in the release by now, or was deployed anew, is no matter any more. */
    private void forgetOthersThan(Set<String> kept) {
        jdbc.sql("select definition_id from edited_model where outcome = 'KEPT'").query(String.class).list().stream()
                .filter(definition -> !kept.contains(definition))
                .forEach(definition -> jdbc.sql("delete from edited_model where definition_id = ? and outcome = 'KEPT'")
                        .param(definition)
                        .update());
    }

    private static byte[] content(Resource file) {
        try {
            return file.getContentAsByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
