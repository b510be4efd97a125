/// The outside checker. It reads topics, journals, ledgers and mails of a stack that is up, shares
/// no class with the services, and says of each invariant of the backbone whether it holds.
///
/// `gather` reads, `evidence` is what was read, `judge` judges it with pure functions, one class an
/// invariant. An episode on a stack with a past is judged with `Checker#since`: keys that were
/// there before are left out. Records that were injected on purpose are told apart by a manifest,
/// see `clinic.checker.evidence.Manifest` for its lines and `Injection` for what must become of
/// each kind. Poison has a key of its own; stale copies and duplicates have any.
///
/// How a broken build shows itself, and what must happen for that:
///
/// - **Ids are noted without `on conflict`**: any repeat, injected or after an end between the
///   inbox's commit and the offset's, stops its partition for ever. `7 nothing left` (lag). Where
///   the build notes the id twice instead of failing, the version check hides it; together with the
///   next but one, `2 effects once`.
/// - **The relay remembers the last id it read**: a transaction that took its number early and
///   commits late, while others commit and are sent, leaves its row in the outbox. `7 nothing left`
///   (outbox) and `1 … told` (committed and never told). A restart of the relay heals it, so the
///   checker must look before.
/// - **An event is sent before its commit**: the transaction must fail after the sending: the
///   database or its connections are ended, or a constraint refuses the commit. `1 … told` (told
///   and never committed); once the key goes on, also `1 topics clean` (two ids for one place in
///   the order).
/// - **No version check**: a stale copy, a new id with a sequence told before. `2 effects once`
///   (applied though stale) and `3 applied in order` (goes back); where the listener refuses it, `7
///   letters are poison`.
/// - **Letters are released out of order**: one event of a key fails for a while, at least two
///   later ones wait behind it, then the key is replayed. `3 applied in order` (leaves a hole, goes
///   back); where the version check refuses the late ones, `2 effects once` (never applied).
@NullMarked
package clinic.checker;

import org.jspecify.annotations.NullMarked;
