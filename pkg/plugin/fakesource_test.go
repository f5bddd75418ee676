package plugin

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"sync"
	"time"

	"github.com/quantyca/rounds/pkg/ticket"
)

// fakeSource answers from memory, by project alone. Two callers get the same
// slices, as from a cache.
type fakeSource struct {
	fakeDesk
	fakeRaw
	fakeStories

	tickets []ticket.Ticket
	err     error
	panics  bool
	dropped int
	notices []ticket.Notice
	inexact bool
	// unread is how many more match than are answered.
	unread int
	// Answers are of age ago.
	clock    func() time.Time
	age      time.Duration
	steps    []ticket.Step
	mutex    sync.Mutex
	searches []ticket.Search
}

func (f *fakeSource) Search(_ context.Context, search ticket.Search) (ticket.Result, error) {
	f.mutex.Lock()
	f.searches = append(f.searches, search)
	f.mutex.Unlock()
	if f.panics {
		panic("a source with a bug")
	}
	if f.err != nil {
		return ticket.Result{}, f.err
	}
	var found []ticket.Ticket
	for _, t := range f.tickets {
		project, _, _ := strings.Cut(t.Key, "-")
		for _, scope := range search.Scopes {
			if slices.Contains(scope.Projects, project) {
				t.Customer = scope.Customer
				found = append(found, t)
			}
		}
	}
	return ticket.Result{Tickets: found, Matched: len(found) + f.unread, Exact: !f.inexact, Dropped: f.dropped, Notices: f.notices, AsOf: f.clock().Add(-f.age)}, nil
}

func (f *fakeSource) Diagnose(context.Context, []ticket.Scope) []ticket.Step {
	if f.steps != nil {
		return f.steps
	}
	return []ticket.Step{{ID: "reached", Title: "Reached", State: ticket.StepOK, Message: "It answers."}}
}

func (f *fakeSource) asked() []ticket.Search {
	f.mutex.Lock()
	defer f.mutex.Unlock()
	return slices.Clone(f.searches)
}

var demoNow = time.Date(2026, 11, 22, 8, 0, 0, 0, time.UTC)

// demoTickets are two of each project, one without any optional value.
func demoTickets() []ticket.Ticket {
	var tickets []ticket.Ticket
	for i, project := range []string{"ACM", "ACI", "GLX", "HID"} {
		created := demoNow.Add(-time.Duration(i+1) * time.Hour)
		tickets = append(tickets, ticket.Ticket{
			Connection: "desk", ID: fmt.Sprint(1000 + i), Key: project + "-1", URL: "https://desk.example.com/browse/" + project + "-1",
			Title: "Backup of " + project + " failed", Type: ticket.Incident, State: ticket.InProgress, StateRaw: "Work in progress",
			Priority: 1 + i, PriorityRaw: "Highest", Assignee: "Anna Rossi", Reporter: "Rita Reporter",
			Created: created, Updated: created.Add(30 * time.Minute), Labels: []string{"night", "backup"}, Excerpt: "internal note of " + project,
			Cause: "Full disk", ResolutionCode: "Workaround", Resolution: "Dumps of " + project + " removed", ReportedBy: ticket.ReportedByMonitoring,
			Channel: "Zabbix", Mark: "0123456789ab",
			Team: "Night shift", Service: "Backup", Reopened: i, Major: i == 0, FirstResponse: created.Add(5 * time.Minute),
			SLA: ticket.SLA{
				Name: "Time to resolution", State: ticket.SLARunning, Due: demoNow.Add(time.Duration(i) * time.Hour),
				Goal: 4 * time.Hour, Elapsed: time.Hour,
			},
		}, ticket.Ticket{
			Connection: "desk", ID: fmt.Sprint(2000 + i), Key: project + "-2", Title: "Question", Type: ticket.Request,
			State: ticket.Resolved, Created: created, Resolved: created.Add(time.Hour), Closed: created.Add(2 * time.Hour), SLA: ticket.SLA{State: ticket.SLANone}, URL: "javascript:alert(1)",
		})
	}
	return tickets
}
