package check

import (
	"fmt"
	"strings"
)

// announced are the states in the order and the words in which a closed round is
// told to a customer.
var announced = []struct {
	state State
	words string
}{
	{DoneOK, "done"}, {DoneProblem, "done with a problem"}, {Missed, "missed"}, {NotEvaluated, "not evaluated"},
	{Skipped, "skipped"}, {NotApplicable, "not applicable"},
}

// Announcement tells in one line how a closed round went, without a name and
// without a word that somebody wrote about it: everybody may read it.
func (s RoundStatus) Announcement() string {
	var parts []string
	for _, one := range announced {
		if count := s.Count(one.state); count > 0 {
			parts = append(parts, fmt.Sprintf("%d %s", count, one.words))
		}
	}
	late := 0
	for _, one := range s.Checks {
		if one.LateBy > 0 && (one.State == DoneOK || one.State == DoneProblem) {
			late++
		}
	}
	title := printable(s.Round.Definition.Checklist.Title)
	if len(parts) == 0 {
		return title
	}
	text := title + ": " + strings.Join(parts, ", ")
	if late > 0 {
		text += fmt.Sprintf("; %d of them late", late)
	}
	return text
}
