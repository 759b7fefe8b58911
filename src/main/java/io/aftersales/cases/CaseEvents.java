package io.aftersales.cases;

import java.util.List;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The timelines of all cases; they only grow. */
interface CaseEvents extends Repository<CaseEvent, Long> {

    CaseEvent save(CaseEvent event);

    @Query("select e from CaseEvent e where e.caseNumber = :number order by e.at, e.id")
    List<CaseEvent> of(String number);
}
