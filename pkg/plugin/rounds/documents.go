package rounds

import (
	"errors"
	"fmt"
	"io"
	"net/http"
	"slices"
	"strings"
	"time"

	"github.com/quantyca/rounds/pkg/check"
	"github.com/quantyca/rounds/pkg/plugin/access"
	"github.com/quantyca/rounds/pkg/plugin/faults"
	"github.com/quantyca/rounds/pkg/plugin/instance"
	"github.com/quantyca/rounds/pkg/plugin/tickets"
	"github.com/quantyca/rounds/pkg/plugin/wire"
	"github.com/quantyca/rounds/pkg/setup"
)

// readStrictly decodes a request of which no member may be lost: what is misspelt
// in a definition would be a check that nobody does. JSON is YAML.
func readStrictly(r *http.Request, into any) error {
	raw, err := io.ReadAll(io.LimitReader(r.Body, setup.MaxBytes+1))
	if err != nil {
		return fmt.Errorf("read a request: %w", err)
	}
	if len(raw) > setup.MaxBytes {
		return wire.TooLarge(setup.MaxBytes)
	}
	if err := check.ParseStrictly(string(raw), into); err != nil {
		return faults.BadRequest("The request cannot be used: %s.", err)
	}
	return nil
}

// ProblemsAnswer is the answer to a document that cannot be saved.
type ProblemsAnswer struct {
	Error    string          `json:"error"`
	Problems []check.Problem `json:"problems"`
}

func writeProblems(w http.ResponseWriter, problems []check.Problem) error {
	first := problems[0]
	sentence := "The document cannot be saved: " + strings.TrimSpace(first.Path+" "+first.Message) + "."
	wire.Write(w, http.StatusBadRequest, ProblemsAnswer{Error: sentence, Problems: problems})
	return nil
}

// Judged is a document with what is wrong with it and when it would be due.
type Judged struct {
	Problems []check.Problem       `json:"problems"`
	Next     []previewedOccurrence `json:"next"`
}

// previewedOccurrence says of which checklist it is.
type previewedOccurrence struct {
	Checklist string `json:"checklist"`
	check.Occurrence
}

// judge validates a document as it would stand here: with the calendars that are
// kept, and for customers that the caller has.
func (in *Rounds) judge(caller access.Caller, document check.Document, library *Library) Judged {
	document.Calendars = slices.Clone(document.Calendars)
	own := len(document.Calendars)
	for _, kept := range latestCalendars(library) {
		if !slices.ContainsFunc(document.Calendars[:own], func(c check.NamedCalendar) bool { return c.ID == kept.ID }) {
			document.Calendars = append(document.Calendars, kept.NamedCalendar)
		}
	}
	answer := Judged{Problems: append([]check.Problem{}, document.Validate()...), Next: []previewedOccurrence{}}
	visible := caller.Perimeters(in.Setting.Document)
	for i, checklist := range document.Checklists {
		at := slices.IndexFunc(visible, instance.IsOf(checklist.Customer))
		path := fmt.Sprintf("checklists[%d]", i)
		answer.Problems = append(answer.Problems, tickets.TicketWordProblems(checklist, path)...)
		switch one := library.Shelves[checklist.ID]; {
		case at < 0:
			answer.Problems = append(answer.Problems, check.Problem{Path: path + ".customer", Message: fmt.Sprintf("there is no customer %s", faults.Quoted(checklist.Customer))})
			continue
		case one != nil && one.Customer != checklist.Customer:
			answer.Problems = append(answer.Problems, check.Problem{Path: path + ".id", Message: "is taken by another customer's checklist; choose another id"})
		}
		answer.Next = append(answer.Next, in.preview(checklist, document.Calendars, visible[at], &answer.Problems, path)...)
	}
	slices.SortStableFunc(answer.Next, func(a, b previewedOccurrence) int { return a.Start.Compare(b.Start) })
	answer.Next = answer.Next[:min(len(answer.Next), defaultNext)]
	return answer
}

// preview is empty for a checklist that no round can be made of.
func (in *Rounds) preview(checklist check.Checklist, calendars []check.NamedCalendar, perimeter setup.Perimeter, problems *[]check.Problem, path string) []previewedOccurrence {
	if len(checklist.Validate()) > 0 {
		return nil
	}
	definition := Freeze(checklist, calendars, perimeter)
	now := in.Clock()
	definition.From = now.Add(-around)
	if _, err := time.LoadLocation(definition.Zone); err != nil {
		*problems = append(*problems, check.Problem{Path: path + ".zone", Message: "must be a time zone such as Europe/Rome"})
		return nil
	}
	occurrences, err := check.Next([]check.Definition{definition}, now, defaultNext)
	if err != nil {
		*problems = append(*problems, check.Problem{Path: path, Message: err.Error()})
		return nil
	}
	next := make([]previewedOccurrence, len(occurrences))
	for i, one := range occurrences {
		next[i] = previewedOccurrence{checklist.ID, one}
	}
	return next
}

// mayDefine refuses a caller who may not act on one of the customers.
func (in *Rounds) mayDefine(caller access.Caller, customers ...string) error {
	if err := in.Ready(caller); err != nil {
		return err
	}
	for _, customer := range customers {
		if _, err := in.MayActOn(caller, customer); err != nil {
			return err
		}
	}
	return nil
}

// usersOf are the customers whose checklists name a calendar, so that to change it
// is to change their rounds.
func (l *Library) usersOf(calendar string) []string {
	var customers []string
	for _, one := range l.Shelves {
		latest := one.latest()
		if !latest.Retired && latest.Saved.Source == "" && latest.Checklist.Calendar == calendar {
			customers = append(customers, one.Customer)
		}
	}
	slices.Sort(customers)
	return slices.Compact(customers)
}

// mayChangeCalendar refuses a caller who would change rounds that are not his to define.
func (in *Rounds) mayChangeCalendar(caller access.Caller, library *Library, calendar string) error {
	err := in.mayDefine(caller, library.usersOf(calendar)...)
	var fault *faults.Fault
	if errors.As(err, &fault) && fault.Status == http.StatusForbidden {
		return faults.Forbidden(fmt.Sprintf("The calendar %s is used by checklists of customers that you may not act on.", faults.Quoted(calendar)))
	}
	return err
}
