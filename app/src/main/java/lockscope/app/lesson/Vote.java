package lockscope.app.lesson;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// A class votes by show of hands, a digit for each hand. How many are for what stays hidden until the vote is closed;
/// after the reasons were heard there may be a second round.
final class Vote {
    /// How far it is.
    enum State {
        OPEN,
        CLOSED
    }

    private final int options;
    private final List<List<Integer>> rounds = new ArrayList<>();
    private final ReadOnlyIntegerWrapper hands = new ReadOnlyIntegerWrapper();
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.OPEN);

    /// @param options how many there are to choose from
    Vote(int options) {
        this.options = options;
        rounds.add(new ArrayList<>());
    }

    /// Takes one hand.
    ///
    /// @param option from 1
    /// @return whether the vote is open and has such an option
    boolean cast(int option) {
        if (state.get() != State.OPEN || option < 1 || option > options) {
            return false;
        }
        rounds.getLast().add(option);
        hands.set(rounds.getLast().size());
        return true;
    }

    /// How many hands have been counted in this round.
    ReadOnlyIntegerProperty handsProperty() {
        return hands.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// Shows the tally.
    void close() {
        state.set(State.CLOSED);
    }

    /// Opens another round.
    void again() {
        rounds.add(new ArrayList<>());
        hands.set(0);
        state.set(State.OPEN);
    }

    /// How many rounds there have been.
    int rounds() {
        return rounds.size();
    }

    /// For each option how many were for it in a round; nothing while that round is open.
    ///
    /// @param round from 0
    List<Integer> tally(int round) {
        List<Integer> tally = new ArrayList<>();
        boolean hidden = state.get() == State.OPEN && round == rounds.size() - 1;
        for (int option = 1; option <= options && !hidden; option++) {
            int wanted = option;
            tally.add((int)
                    rounds.get(round).stream().filter(hand -> hand == wanted).count());
        }
        return tally;
    }
}
