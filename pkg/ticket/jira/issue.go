package jira

import (
	"errors"
	"fmt"
	"net/url"
	"slices"
	"time"

	"github.com/quantyca/rounds/pkg/httpx"
	"github.com/quantyca/rounds/pkg/ticket"
	"github.com/quantyca/rounds/pkg/ticket/explain"
)

// errValue is a value in an answer that cannot be what it should be.
var errValue = errors.New("unusable value")

const (
	maxTitle = 300
	maxName  = 200
)

// issue is a ticket as read, before anybody has asked whose it is.
type issue struct {
	ticket  ticket.Ticket
	project string
	// doubts are kinds of values that could not be read or mapped, for notices.
	doubts []explain.Doubt
	// moves are the changes of its status, where they were asked for.
	moves []move
}

// reader turns Jira's issues into tickets.
type reader struct {
	connection string
	site       *url.URL
	known      catalogue
	rules      mapping
	asOf       time.Time
	// wiki says that descriptions are wiki markup.
	wiki bool
}

func (c *Client) reader(known catalogue) reader {
	return reader{connection: c.connection.ID, site: c.site, known: known, rules: c.rules, asOf: c.clock(), wiki: c.edition.wiki()}
}

// fieldsOf lists what a search asks for: everything that a row shows or the scope
// is checked by.
func fieldsOf(known catalogue, search ticket.Search) []string {
	fields := []string{
		"project", "issuetype", "status", "priority", "resolution", "assignee", "reporter",
		"created", "updated", "resolutiondate", "labels",
	}
	if known.moves {
		fields = append(fields, "statuscategorychangedate")
	}
	fields = append(fields, known.fieldsOf(roleTeam, roleService, roleMajor, rolePending)...)
	slas := known.slas
	if !search.Counting {
		fields = append(fields, "summary")
		fields = append(fields, known.fieldsOf(rolePlannedStart, rolePlannedEnd, roleCause, roleChannel)...)
	}
	if !search.Counting || search.WithResponse {
		slas = slices.Concat(slas, known.responses)
	}
	if search.WithExcerpt && !search.Counting {
		fields = append(fields, "description")
	}
	if search.WithResolution && !search.Counting {
		fields = append(fields, known.fieldsOf(roleResolution)...)
	}
	for _, sla := range slas {
		fields = append(fields, sla.ID)
	}
	return distinct(fields)
}

// distinct keeps the first of equal texts.
func distinct(all []string) []string {
	seen := make(map[string]bool, len(all))
	return slices.DeleteFunc(all, func(one string) bool {
		again := seen[one]
		seen[one] = true
		return again
	})
}

// read maps one issue. An issue without id, key or fields is an error: such an
// answer says nothing, not even whose it is.
func (r reader) read(wire wireIssue) (issue, error) {
	if wire.ID == "" || wire.Key == "" || wire.Fields == nil {
		return issue{}, fmt.Errorf("%w: an issue without key or fields", errValue)
	}
	in := issue{}
	doubt := func(kind explain.DoubtKind, name string) {
		in.doubts = append(in.doubts, explain.Doubt{Kind: kind, Name: name})
	}
	key := httpx.Clean(wire.Key, maxName)
	f := fieldReader{fields: wire.Fields}
	status := f.status("status")
	done := category(status.Category.Key) == categoryDone
	state, mapped := r.rules.state(status.Name, category(status.Category.Key))
	if !mapped {
		doubt(explain.DoubtState, status.Name)
	}
	priorityName := f.named("priority").Name
	priority := ticket.DefaultPriority
	if priorityName != "" {
		if priority, mapped = r.rules.priority(priorityName, r.known); !mapped {
			doubt(explain.DoubtPriority, priorityName)
		}
	}
	sla, sound := readSLAs(wire.Fields, r.known.slas, r.asOf)
	if !sound {
		doubt(explain.DoubtSLA, "")
	}
	var err error
	if in.moves, err = readMoves(wire.Changelog); err != nil {
		doubt(explain.DoubtValue, "")
	}
	in.project = f.named("project").Key
	labels, reporter, channel := f.labels(), f.named("reporter"), r.worded(wire.Fields, roleChannel)
	mark := ticket.MarkAmong(markPrefix, labels...)
	in.ticket = ticket.Ticket{
		Connection: r.connection, ID: string(wire.ID), Key: key, URL: r.address(key),
		Title: httpx.Clean(f.text("summary"), maxTitle), Type: r.rules.kind(f.named("issuetype").Name),
		State: state, StateRaw: httpx.Clean(status.Name, maxName),
		Cancelled: wasCancelled(f.named("resolution").Name, status.Name, category(status.Category.Key)),
		Priority:  priority, PriorityRaw: httpx.Clean(priorityName, maxName),
		Assignee: httpx.Clean(f.named("assignee").DisplayName, maxName),
		Reporter: httpx.Clean(reporter.DisplayName, maxName),
		Created:  f.instant("created"), Updated: f.instant("updated"), Resolved: f.resolved(done),
		FirstResponse: firstResponse(wire.Fields, r.known.responses),
		PlannedStart:  r.planned(wire.Fields, rolePlannedStart), PlannedEnd: r.planned(wire.Fields, rolePlannedEnd),
		Team: r.worded(wire.Fields, roleTeam), Service: r.worded(wire.Fields, roleService), Major: r.major(wire.Fields),
		SLA: sla, Labels: labels, Excerpt: plainText(wire.Fields["description"], r.wiki, maxExcerpt),
		Cause: r.worded(wire.Fields, roleCause), ResolutionCode: httpx.Clean(f.named("resolution").Name, maxName),
		Resolution: r.prose(wire.Fields, roleResolution), Mark: mark,
		ReportedBy: r.rules.reportedBy(mark, channel, reporter.AccountType), Channel: channel,
	}
	if state == ticket.Pending {
		in.ticket.Pending, in.ticket.PendingRaw, mapped = r.rules.pending(r.worded(wire.Fields, rolePending), status.Name)
		if !mapped {
			doubt(explain.DoubtPending, in.ticket.PendingRaw)
		}
	}
	if state == ticket.Closed {
		in.ticket.Closed = f.closed(done, in.ticket.Resolved)
	}
	if f.unreadable {
		doubt(explain.DoubtValue, "")
	}
	return in, nil
}

func (r reader) address(key string) string {
	return r.site.JoinPath("browse", url.PathEscape(key)).String()
}

// clone is a copy that shares nothing with what is kept.
func (i issue) clone(customer string) ticket.Ticket {
	t := i.ticket
	t.Customer = customer
	t.Labels = slices.Clone(t.Labels)
	return t
}
