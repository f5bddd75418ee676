package jira

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/quantyca/rounds/pkg/httpx"
	"github.com/quantyca/rounds/pkg/ticket"
)

// maxNamed is how many unmapped names one notice lists.
const maxNamed = 5

// doubtNotices says what the rows hold that could not be read or mapped.
func doubtNotices(doubts map[doubt]int) []ticket.Notice {
	var notices []ticket.Notice
	warn := func(format string, arguments ...any) {
		notices = append(notices, ticket.Notice{Warning: true, Text: fmt.Sprintf(format, arguments...)})
	}
	if names := namesOf(doubts, doubtState); names != "" {
		warn("Not mapped, so counted as open: the state %s.", names)
	}
	if names := namesOf(doubts, doubtPriority); names != "" {
		warn("Not mapped, so counted as P3: the priority %s.", names)
	}
	if number := doubts[doubt{kind: doubtSLA}]; number > 0 {
		warn("Jira could not tell a service level of %s.", tickets(number))
	}
	if number := doubts[doubt{kind: doubtValue}]; number > 0 {
		warn("A value of %s could not be read and is shown as missing.", tickets(number))
	}
	return notices
}

func namesOf(doubts map[doubt]int, kind string) string {
	var names []string
	for d := range maps.Keys(doubts) {
		if d.kind == kind {
			names = append(names, fmt.Sprintf("%q", httpx.Clean(cmp.Or(d.name, "(none)"), 60)))
		}
	}
	slices.Sort(names)
	if len(names) > maxNamed {
		return strings.Join(names[:maxNamed], ", ") + fmt.Sprintf(" and %d more", len(names)-maxNamed)
	}
	return strings.Join(names, ", ")
}

func tickets(number int) string {
	if number == 1 {
		return "1 ticket"
	}
	return fmt.Sprintf("%d tickets", number)
}
