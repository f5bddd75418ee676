package explain

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

// Doubt is something about one ticket that its reader should know.
type Doubt struct {
	Kind DoubtKind
	// Name is the word that is not mapped, where the kind has one.
	Name string
}

// DoubtKind says what could not be read or mapped.
type DoubtKind string

// The kinds of doubt.
const (
	DoubtState    DoubtKind = "state"
	DoubtPriority DoubtKind = "priority"
	DoubtPending  DoubtKind = "pending reason"
	DoubtSLA      DoubtKind = "sla"
	DoubtValue    DoubtKind = "value"
)

// DoubtNotices says what the rows hold that could not be read or mapped.
func (p Product) DoubtNotices(doubts map[Doubt]int) []ticket.Notice {
	var notices []ticket.Notice
	warn := func(format string, arguments ...any) *ticket.Notice {
		notices = append(notices, ticket.Notice{Warning: true, Text: fmt.Sprintf(format, arguments...)})
		return &notices[len(notices)-1]
	}
	if names := namesOf(doubts, DoubtState); names != "" {
		warn("Not mapped, so counted as open: the state %s.", names)
	}
	if names := namesOf(doubts, DoubtPriority); names != "" {
		warn("Not mapped, so counted as P3: the priority %s.", names)
	}
	if names := namesOf(doubts, DoubtPending); names != "" {
		warn("Not mapped, so shown as other: the pending reason %s.", names)
	}
	if number := doubts[Doubt{Kind: DoubtSLA}]; number > 0 {
		warn("%s could not tell a service level of %s.", p.Name, tickets(number)).OfSLA = true
	}
	if number := doubts[Doubt{Kind: DoubtValue}]; number > 0 {
		warn("A value of %s could not be read and is shown as missing.", tickets(number))
	}
	return notices
}

func namesOf(doubts map[Doubt]int, kind DoubtKind) string {
	var names []string
	for d := range maps.Keys(doubts) {
		if d.Kind == kind {
			names = append(names, fmt.Sprintf("%q", httpx.Clean(cmp.Or(d.Name, "(none)"), 60)))
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
