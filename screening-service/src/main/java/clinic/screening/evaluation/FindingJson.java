package clinic.screening.evaluation;

import clinic.screening.evaluation.domain.Advice;
import clinic.screening.evaluation.domain.Finding;
import clinic.screening.evaluation.domain.Result;
import clinic.screening.evaluation.domain.Verdict;
import clinic.screening.policy.domain.RuleId;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// A finding as it is kept in the schema, and shown to clinicians.
///
/// @param verdict CLEAR, REVIEW, DEFER_UNTIL, DEFER_UNTIL_HEALED, BLOCK_UNTIL_HEALED, BLOCK_DRUG
/// @param until the first possible day, for DEFER_UNTIL
/// @param dueBy the day by which the doctor should have decided, where the rule names one
public record FindingJson(
        RuleId rule,
        String verdict,
        @Nullable LocalDate until,
        boolean urgent,
        @Nullable LocalDate dueBy,
        String text,
        String source,
        Set<Advice> advice) {
    private static final JsonMapper JSON = JsonMapper.shared();

    public static String write(Result result) {
        return JSON.writeValueAsString(of(result));
    }

    public static List<FindingJson> of(Result result) {
        return result.findings().stream().map(FindingJson::of).toList();
    }

    public static Result read(String json) {
        List<FindingJson> findings =
                JSON.readValue(json, new TypeReference<List<FindingJson>>() {});
        return new Result(findings.stream().map(FindingJson::finding).toList());
    }

    /// CLEAR, REVIEW, DEFER or BLOCK.
    public String severity() {
        int end = verdict.indexOf('_');
        return end < 0 ? verdict : verdict.substring(0, end);
    }

    private static FindingJson of(Finding finding) {
        return switch (finding.verdict()) {
            case Verdict.Clear _ -> kept(finding, "CLEAR", null, false, null);
            case Verdict.Review review ->
                    kept(finding, "REVIEW", null, review.urgent(), review.dueBy());
            case Verdict.DeferUntil defer ->
                    kept(finding, "DEFER_UNTIL", defer.until(), false, null);
            case Verdict.DeferUntilHealed _ ->
                    kept(finding, "DEFER_UNTIL_HEALED", null, false, null);
            case Verdict.BlockUntilHealed _ ->
                    kept(finding, "BLOCK_UNTIL_HEALED", null, false, null);
            case Verdict.BlockDrug _ -> kept(finding, "BLOCK_DRUG", null, false, null);
        };
    }

    private static FindingJson kept(
            Finding finding,
            String verdict,
            @Nullable LocalDate until,
            boolean urgent,
            @Nullable LocalDate dueBy) {
        return new FindingJson(
                finding.rule(),
                verdict,
                until,
                urgent,
                dueBy,
                finding.text(),
                finding.source(),
                finding.advice());
    }

    private Finding finding() {
        return new Finding(rule, readVerdict(), text, source, advice);
    }

    private Verdict readVerdict() {
        return switch (verdict) {
            case "CLEAR" -> new Verdict.Clear();
            case "REVIEW" -> new Verdict.Review(urgent, dueBy);
            case "DEFER_UNTIL" -> new Verdict.DeferUntil(Objects.requireNonNull(until));
            case "DEFER_UNTIL_HEALED" -> new Verdict.DeferUntilHealed();
            case "BLOCK_UNTIL_HEALED" -> new Verdict.BlockUntilHealed();
            case "BLOCK_DRUG" -> new Verdict.BlockDrug();
            default -> throw new IllegalStateException("a stored finding has verdict " + verdict);
        };
    }
}
