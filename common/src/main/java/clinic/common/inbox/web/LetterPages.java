package clinic.common.inbox.web;

import clinic.common.inbox.DeadLetter;
import clinic.common.inbox.ReplayOutcome;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The letters this service keeps, for people. What a button did is answered at once, letter by
/// letter; to send it again does no harm.
@Controller
@RequestMapping("/ops/dead-letters/${clinic.schema}")
@PreAuthorize("hasAnyRole('OPS', 'ADMIN')")
class LetterPages {
    private static final int LETTERS_PER_PAGE = 100;
    private static final int AUDIT_SHOWN = 200;

    private final LetterDesk desk;

    LetterPages(LetterDesk desk) {
        this.desk = desk;
    }

    @ModelAttribute("service")
    String service(@Value("${clinic.schema}") String service) {
        return service;
    }

    @ModelAttribute("utc")
    ZoneOffset utc() {
        return ZoneOffset.UTC;
    }

    @GetMapping
    String open(@RequestParam(defaultValue = "0") long after, Model model) {
        List<DeadLetter> found = desk.open(after, LETTERS_PER_PAGE + 1);
        boolean more = found.size() > LETTERS_PER_PAGE;
        model.addAttribute("letters", more ? found.subList(0, LETTERS_PER_PAGE) : found);
        model.addAttribute("next", more ? found.get(LETTERS_PER_PAGE - 1).id() : null);
        return "dead-letters/letters";
    }

    @GetMapping("/audit")
    String audit(Model model) {
        model.addAttribute("entries", desk.audit(AUDIT_SHOWN));
        return "dead-letters/audit";
    }

    @PostMapping("/{number}/replay")
    String replay(
            @PathVariable long number,
            @RequestParam(defaultValue = "false") boolean dryRun,
            Model model) {
        return outcome(List.of(desk.replay(number, dryRun)), dryRun, model);
    }

    @PostMapping("/replay")
    String replaySome(
            @RequestParam @Nullable String topic,
            @RequestParam @Nullable String key,
            @RequestParam(defaultValue = "false") boolean dryRun,
            Model model) {
        return outcome(
                topic == null || key == null
                        ? desk.replayAll(dryRun)
                        : desk.replayKey(topic, key, dryRun),
                dryRun,
                model);
    }

    @GetMapping("/{number}/discard")
    String discardOrNot(@PathVariable long number, Model model) {
        model.addAttribute("letter", desk.letter(number));
        return "dead-letters/discard";
    }

    @PostMapping("/{number}/discard")
    String discard(@PathVariable long number, Model model) {
        return outcome(List.of(desk.discard(number)), false, model);
    }

    @GetMapping("/accept-gap")
    String acceptGapOrNot(@RequestParam String topic, @RequestParam String key, Model model) {
        model.addAttribute("topic", topic);
        model.addAttribute("key", key);
        return "dead-letters/gap";
    }

    @PostMapping("/accept-gap")
    String acceptGap(@RequestParam String topic, @RequestParam String key, Model model) {
        return outcome(List.of(desk.acceptGap(topic, key)), false, model);
    }

    private String outcome(List<ReplayOutcome> outcomes, boolean dryRun, Model model) {
        Map<Long, DeadLetter> letters =
                desk.numbered(outcomes.stream().map(ReplayOutcome::letterId).toList());
        model.addAttribute("dryRun", dryRun);
        model.addAttribute(
                "rows",
                outcomes.stream()
                        .map(each -> OutcomeRow.of(each, letters.get(each.letterId()), dryRun))
                        .toList());
        return "dead-letters/outcome";
    }
}
