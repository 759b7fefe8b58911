package io.aftersales.chaos;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Tells when it really was what nodes, whose clock is moved forward, called by another time. */
final class WallClock {

    private final List<Move> moves = new CopyOnWriteArrayList<>(List.of(new Move(Instant.EPOCH, Duration.ZERO)));

    /** Notes that the clock of the nodes is moved now. */
    void advance(Duration by) {
        advance(InstantSource.system().instant(), by);
    }

    void advance(Instant now, Duration by) {
        moves.add(new Move(now, moves.get(moves.size() - 1).ahead().plus(by)));
    }

    /** Returns when it became that time for the nodes; a time that was passed over came with the move. */
    Instant when(Instant told) {
        Instant when = told;
        for (int i = 0; i < moves.size(); i++) {
            Move move = moves.get(i);
            Instant candidate = told.minus(move.ahead());
            if (!candidate.isBefore(move.at())) {
                when = candidate;
                boolean over =
                        i + 1 < moves.size() && when.isAfter(moves.get(i + 1).at());
                when = over ? moves.get(i + 1).at() : when;
            }
        }
        return when;
    }

    /** @param ahead by how much the nodes are ahead from then on */
    private record Move(Instant at, Duration ahead) {}
}
