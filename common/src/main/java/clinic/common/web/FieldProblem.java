package clinic.common.web;

/// What is wrong with one field.
///
/// @param field the path of the field as the sender wrote it: `plan.regions`, `answers.R10.inr`
/// @param message a sentence for a person
public record FieldProblem(String field, String message) {}
