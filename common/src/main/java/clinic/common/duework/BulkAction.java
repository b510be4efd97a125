package clinic.common.duework;

import java.util.List;

/// Fires many of one kind at once, with few statements for all of them.
public interface BulkAction extends DueAction {

    /// As `fire`, for all of them. Neighbours in time of the same kind come together, the oldest
    /// first; where they fail, they come again in smaller lots and in the end alone.
    void fireAll(List<Due> dues);

    @Override
    default void fire(Due due) {
        fireAll(List.of(due));
    }
}
