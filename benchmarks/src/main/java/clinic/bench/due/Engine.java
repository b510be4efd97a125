package clinic.bench.due;

import clinic.bench.Database;

/// Something that fires what is due, with its jobs in the database.
interface Engine {

    String name();

    /// Plans work that is due already, one for each subject.
    void plan(Database database, int count) throws Exception;

    /// Begins to fire.
    Running start(Database database, Tally tally) throws Exception;

    /// At work.
    interface Running extends AutoCloseable {

        /// Whether nothing is left to do, not even to tidy up behind what has fired.
        boolean isDone() throws Exception;
    }
}
