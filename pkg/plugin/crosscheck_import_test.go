package plugin

import (
	"bytes"
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
)

// imported is one line of an import, as docs/simulators.md describes it.
type imported struct {
	Key           string      `json:"key"`
	Customer      string      `json:"customer"`
	Type          string      `json:"type"`
	Title         string      `json:"title"`
	Description   string      `json:"description"`
	Priority      int         `json:"priority"`
	State         string      `json:"state"`
	PendingReason string      `json:"pendingReason,omitempty"`
	Cancelled     bool        `json:"cancelled"`
	Assignee      string      `json:"assignee,omitempty"`
	Reporter      string      `json:"reporter,omitempty"`
	Team          string      `json:"team,omitempty"`
	Service       string      `json:"service,omitempty"`
	Major         bool        `json:"major"`
	Labels        []string    `json:"labels"`
	Created       time.Time   `json:"created"`
	Updated       time.Time   `json:"updated"`
	Resolved      *time.Time  `json:"resolved"`
	Closed        *time.Time  `json:"closed"`
	PlannedStart  *time.Time  `json:"plannedStart"`
	PlannedEnd    *time.Time  `json:"plannedEnd"`
	History       []step      `json:"history"`
	SLA           importedSLA `json:"sla"`

	Cause          string `json:"cause,omitempty"`
	ResolutionCode string `json:"resolutionCode,omitempty"`
	Resolution     string `json:"resolution,omitempty"`
	Channel        string `json:"channel,omitempty"`
	Mark           string `json:"mark,omitempty"`

	reopened int
}

type step struct {
	At            time.Time `json:"at"`
	State         string    `json:"state"`
	PendingReason string    `json:"pendingReason,omitempty"`
}

type importedSLA struct {
	Name      string     `json:"name,omitempty"`
	State     string     `json:"state"`
	Start     *time.Time `json:"start,omitempty"`
	Due       *time.Time `json:"due"`
	Goal      int        `json:"goalSeconds,omitempty"`
	Elapsed   int        `json:"elapsedSeconds,omitempty"`
	Remaining int        `json:"remainingSeconds,omitempty"`
	Stopped   *time.Time `json:"stopped,omitempty"`
}

// firstResponse is the service level that says when somebody first answered.
const firstResponse = "Time to first response"

// crossNow is where the clocks stand, of the sites and of the plugin.
var crossNow = time.Date(2026, 11, 22, 8, 0, 0, 0, time.UTC)

// crossCustomers are two customers and one that no perimeter may see, with their
// projects; in ServiceNow a customer is a company.
var crossCustomers = []struct {
	id       string
	projects []string
}{{"acme", []string{"KAA", "KAB"}}, {"globex", []string{"KBB"}}, {"hooli", []string{"KHO"}}}

func pick[T any](random *rand.Rand, values ...T) T { return values[random.IntN(len(values))] }

// makeImport makes size tickets of the two customers, and some of the third. Each
// value that all three systems can hold occurs; the same size gives the same tickets.
func makeImport(size int) []imported {
	random := rand.New(rand.NewPCG(7, uint64(size))) //nolint:gosec // test data
	tickets := make([]imported, 0, size+5)
	for number := range size + 5 {
		customer := crossCustomers[random.IntN(2)]
		if number >= size {
			customer = crossCustomers[2]
		}
		tickets = append(tickets, makeTicket(random, customer.id, fmt.Sprintf("%s-%d", pick(random, customer.projects...), number+1)))
	}
	return tickets
}

func makeTicket(random *rand.Rand, customer, key string) imported {
	created := crossNow.Add(-time.Duration(1+random.IntN(60*24*3600)) * time.Second)
	ticket := imported{
		Key: key, Customer: customer, Created: created, Updated: created, State: "open",
		Type:        pick(random, "incident", "incident", "request", "change", "problem", "task", "other"),
		Title:       fmt.Sprintf("%s of %s", pick(random, "Backup failed", `Disk "sda" full & <b>hot</b>`, "È lento ^ 50%", "Zertifikat läuft ab, 日本"), key),
		Description: pick(random, "", "It began at night.", "Nothing to see"),
		Priority:    1 + random.IntN(5),
		Assignee:    pick(random, "", "Anna Rossi", "Luca Moretti"), Reporter: pick(random, "", "Rita Reporter", "Otto Ö"),
		Team: pick(random, "", "Network", "Night shift"), Service: pick(random, "", "Mail", "Backup & restore"),
		Labels: [][]string{{}, {"night"}, {"backup", "night"}}[random.IntN(3)],
	}
	ticket.Major = random.IntN(10) == 0
	if random.IntN(3) == 0 {
		start := created.Add(48 * time.Hour)
		end := start.Add(2 * time.Hour)
		ticket.PlannedStart, ticket.PlannedEnd = &start, &end
	}
	ticket.live(random)
	ticket.measure(random)
	ticket.explain(random)
	return ticket
}

// explain says how a ticket came in and, of one that was solved, how.
func (i *imported) explain(random *rand.Rand) {
	i.Channel = pick(random, "", "Phone", "Event Management", "web")
	if random.IntN(8) == 0 {
		i.Mark = fmt.Sprintf("%012x", random.Int64N(1<<48))
	}
	i.Cause = pick(random, "", "Full disk", `Release "4.2" & <b>config</b>`)
	if i.Resolved != nil && !i.Cancelled {
		i.ResolutionCode, i.Resolution = pick(random, "Workaround", "Fixed"), pick(random, "", "Removed dumps < 30 days", "È ripartito, 日本")
	}
}

// reportedBy is who told of it first.
func (i imported) reportedBy() string {
	switch {
	case i.Mark != "" || i.Channel == "Event Management":
		return "monitoring"
	case i.Channel == "Phone":
		return "customer"
	}
	return ""
}

// move is one step of a ticket's life, somewhere between the last one and now.
func (i *imported) move(random *rand.Rand, state, reason string) {
	left := int(crossNow.Sub(i.Updated) / time.Second)
	at := i.Updated.Add(time.Duration(1+random.IntN(max(left/3, 1))) * time.Second)
	i.History = append(i.History, step{At: at, State: state, PendingReason: reason})
	i.State, i.PendingReason, i.Updated = state, reason, at
}

func (i *imported) live(random *rand.Rand) {
	i.History = []step{{At: i.Created, State: "open"}}
	if random.IntN(3) > 0 {
		i.move(random, "in_progress", "")
	}
	if random.IntN(6) == 0 {
		i.move(random, "resolved", "")
		i.move(random, "in_progress", "")
		i.reopened = 1
	}
	switch random.IntN(5) {
	case 0:
		i.move(random, "pending", pick(random, "customer", "vendor", "change", "problem", "other"))
	case 1:
		i.move(random, "resolved", "")
		i.Resolved = &i.History[len(i.History)-1].At
	case 2:
		i.move(random, "resolved", "")
		i.move(random, "closed", "")
		i.Resolved, i.Closed = &i.History[len(i.History)-2].At, &i.History[len(i.History)-1].At
	case 3:
		i.Cancelled = random.IntN(2) == 0
		if i.Cancelled {
			i.move(random, "closed", "")
			i.Resolved, i.Closed = &i.Updated, &i.Updated
		}
	}
}

// measure gives a ticket a service level that fits its state. A paused one belongs
// to a pending ticket: Jira tells pending from it.
func (i *imported) measure(random *rand.Rand) {
	i.SLA = importedSLA{State: "none"}
	if random.IntN(4) == 0 {
		return
	}
	start := i.Created
	goal := 4 * 3600 * (1 + random.IntN(5))
	due := start.Add(time.Duration(goal) * time.Second)
	i.SLA = importedSLA{Name: pick(random, "Time to resolution", "Time to resolution", "Time to restore", firstResponse), Start: &start, Goal: goal}
	switch {
	case i.Cancelled:
		i.SLA = importedSLA{State: "none"}
	case i.Resolved != nil:
		took := int(i.Resolved.Sub(start) / time.Second)
		i.SLA.State, i.SLA.Due, i.SLA.Stopped, i.SLA.Elapsed = "met", &due, i.Resolved, took
		if took > goal {
			i.SLA.State = "breached"
		}
	case i.State == "pending" && random.IntN(2) == 0:
		took := min(int(i.Updated.Sub(start)/time.Second), goal-60)
		i.SLA.State, i.SLA.Elapsed, i.SLA.Remaining = "paused", took, goal-took
	default:
		i.SLA.State, i.SLA.Due = "running", &due
	}
}

// jsonLines writes an import as the simulators read it.
func jsonLines(t *testing.T, tickets []imported) string {
	t.Helper()
	var out bytes.Buffer
	encoder := json.NewEncoder(&out)
	for _, ticket := range tickets {
		require.NoError(t, encoder.Encode(ticket))
	}
	return strings.TrimSuffix(out.String(), "\n")
}
