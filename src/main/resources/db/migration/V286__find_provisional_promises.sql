-- those to count anew when the notice of their year comes; a file of its own, so that no lock is held for another table
create index commitment_provisional on commitment (due_at, id) where provisional and status = 'RUNNING';
