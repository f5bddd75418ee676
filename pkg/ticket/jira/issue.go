package jira

import (
	"encoding/json"
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
}

// reader turns Jira's issues into tickets.
type reader struct {
	connection string
	site       *url.URL
	known      catalogue
	rules      mapping
	asOf       time.Time
}

// fields lists what a search asks for: everything that a row shows or the scope
// is checked by.
func fieldsOf(known catalogue, withExcerpt bool) []string {
	fields := []string{
		"summary", "project", "issuetype", "status", "priority", "resolution", "assignee", "reporter",
		"created", "updated", "resolutiondate", "statuscategorychangedate", "labels",
	}
	if withExcerpt {
		fields = append(fields, "description")
	}
	for _, sla := range known.slas {
		fields = append(fields, sla.ID)
	}
	return fields
}

// read maps one issue. An issue without id, key or fields is an error: such an
// answer says nothing, not even whose it is.
func (r reader) read(wire wireIssue) (issue, error) {
	if wire.ID == "" || wire.Key == "" || wire.Fields == nil {
		return issue{}, fmt.Errorf("%w: an issue without key or fields", errValue)
	}
	in := issue{}
	key := httpx.Clean(wire.Key, maxName)
	f := fieldReader{fields: wire.Fields}
	status := f.status("status")
	state, mapped := r.rules.state(status.Name, category(status.Category.Key))
	if !mapped {
		in.doubts = append(in.doubts, explain.Doubt{Kind: explain.DoubtState, Name: status.Name})
	}
	priorityName := f.named("priority").Name
	priority := ticket.DefaultPriority
	if priorityName != "" {
		if priority, mapped = r.rules.priority(priorityName, r.known); !mapped {
			in.doubts = append(in.doubts, explain.Doubt{Kind: explain.DoubtPriority, Name: priorityName})
		}
	}
	sla, sound := readSLAs(wire.Fields, r.known.slas, r.asOf)
	if !sound {
		in.doubts = append(in.doubts, explain.Doubt{Kind: explain.DoubtSLA, Name: ""})
	}
	in.project = f.named("project").Key
	in.ticket = ticket.Ticket{
		Connection: r.connection, ID: string(wire.ID), Key: key, URL: r.address(key),
		Title: httpx.Clean(f.text("summary"), maxTitle), Type: r.rules.kind(f.named("issuetype").Name),
		State: state, StateRaw: httpx.Clean(status.Name, maxName),
		Cancelled: wasCancelled(f.named("resolution").Name, status.Name, category(status.Category.Key)),
		Priority:  priority, PriorityRaw: httpx.Clean(priorityName, maxName),
		Assignee: httpx.Clean(f.named("assignee").DisplayName, maxName),
		Reporter: httpx.Clean(f.named("reporter").DisplayName, maxName),
		Created:  f.instant("created"), Updated: f.instant("updated"), Resolved: f.resolved(status),
		SLA: sla, Labels: f.labels(), Excerpt: excerpt(wire.Fields["description"]),
	}
	if f.unreadable {
		in.doubts = append(in.doubts, explain.Doubt{Kind: explain.DoubtValue, Name: ""})
	}
	return in, nil
}

func (r reader) address(key string) string {
	return r.site.JoinPath("browse", url.PathEscape(key)).String()
}

// fieldReader reads single fields; what does not fit its type counts as missing
// and is noted.
type fieldReader struct {
	fields     map[string]json.RawMessage
	unreadable bool
}

func (f *fieldReader) into(name string, target any) {
	raw, ok := f.fields[name]
	if !ok {
		return
	}
	if json.Unmarshal(raw, target) != nil {
		f.unreadable = true
	}
}

func (f *fieldReader) text(name string) string {
	var text *string
	f.into(name, &text)
	if text == nil {
		return ""
	}
	return *text
}

func (f *fieldReader) named(name string) wireNamed {
	var value wireNamed
	f.into(name, &value)
	return value
}

func (f *fieldReader) status(name string) wireStatus {
	var value wireStatus
	f.into(name, &value)
	return value
}

func (f *fieldReader) labels() []string {
	var labels []string
	f.into("labels", &labels)
	slices.Sort(labels)
	return slices.Compact(labels)
}

func (f *fieldReader) instant(name string) time.Time {
	text := f.text(name)
	if text == "" {
		return time.Time{}
	}
	at, err := parseTime(text)
	f.unreadable = f.unreadable || err != nil
	return at
}

// resolved falls back to the moment of the move into the category done, for
// workflows that set no resolution.
func (f *fieldReader) resolved(status wireStatus) time.Time {
	if at := f.instant("resolutiondate"); !at.IsZero() || category(status.Category.Key) != categoryDone {
		return at
	}
	return f.instant("statuscategorychangedate")
}

// parseTime reads Jira's "2026-05-01T08:00:00.000+0200" and RFC 3339.
func parseTime(text string) (time.Time, error) {
	at, err := time.Parse("2006-01-02T15:04:05.999-0700", text)
	if err != nil {
		at, err = time.Parse(time.RFC3339, text)
	}
	if err != nil || at.Year() < 1 || at.Year() > 9999 {
		return time.Time{}, fmt.Errorf("%w: %q is no instant", errValue, httpx.Clean(text, 40))
	}
	return at.UTC(), nil
}

// clone is a copy that shares nothing with what is kept.
func (i issue) clone(customer string) ticket.Ticket {
	t := i.ticket
	t.Customer = customer
	t.Labels = slices.Clone(t.Labels)
	return t
}
