package clinic.common.duework;

/// Fires one kind of due work. A bean per kind.
public interface DueAction {

    /// As given to `DueWork#set`.
    String kind();

    /// Runs in the transaction that deletes the row, so it happens once with its effects or not at
    /// all. Others fire in the same transaction: where one of them fails, this one is undone with
    /// it and fired again. Must look again whether it is still wanted: the world may have moved
    /// since it was planned. An exception is tried again with back-off and, after the last try,
    /// parked and visible; a lock that is not to be had for long is tried again and never parked.
    void fire(Due due);
}
