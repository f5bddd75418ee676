package servicenow

import (
	"net/url"
	"slices"
	"time"

	"github.com/quantyca/rounds/pkg/httpx"
	"github.com/quantyca/rounds/pkg/ticket"
	"github.com/quantyca/rounds/pkg/ticket/explain"
)

const (
	maxTitle   = 300
	maxName    = 200
	maxExcerpt = 280 // the sign of a cut included
)

// record is a ticket as read, before anybody has asked whose it is.
type record struct {
	ticket ticket.Ticket
	// scope holds the stored values of the scopes' fields, as far as they came.
	scope  map[string]string
	table  string
	class  string
	active bool
	// made is sys_created_on.
	made   time.Time
	doubts []explain.Doubt
}

// reader turns a table's rows into tickets.
type reader struct {
	connection string
	instance   *url.URL
	table      string
	names      names
	rules      mapping
	// scopeFields are the fields whose values say whose a row is.
	scopeFields []string
}

// resolvedFields say when work on a ticket ended, the exact ones first.
var resolvedFields = []string{"resolved_at", "work_end", "closed_at", "end_date"}

// reporterFields say who asked for a ticket, the customer's people first.
var reporterFields = []string{"caller_id", "requested_for", "requested_by", "opened_by"}

// codeFields say how a ticket ended, in the words of incidents and changes, then problems.
var codeFields = []string{"close_code", "resolution_code"}

// fields lists what a search asks for: everything that a row shows or the scope is
// checked by. Names that a table does not have are ignored by ServiceNow.
func (r reader) fields(search ticket.Search) []string {
	fields := []string{
		"sys_id", "number", "sys_class_name", "state", "active", "priority", "assigned_to",
		"opened_at", "sys_created_on", "sys_updated_on", "on_hold", "reopen_count", r.rules.fields.team, r.rules.fields.service,
	}
	fields = slices.Concat(fields, r.scopeFields, resolvedFields, reporterFields, r.rules.fields.reasons, r.rules.fields.majors)
	if !search.Counting {
		fields = append(fields, "short_description", "sys_tags", "correlation_id", r.rules.fields.plannedStart, r.rules.fields.plannedEnd, r.rules.fields.channel)
		fields = slices.Concat(fields, r.rules.fields.causes, codeFields)
	}
	if search.WithResolution && !search.Counting {
		fields = append(fields, r.rules.fields.resolutions...)
	}
	if search.WithExcerpt && !search.Counting {
		fields = append(fields, "description")
	}
	slices.Sort(fields)
	return slices.Compact(fields)
}

// read maps one row. A row that is not of the table is none, whatever was asked.
func (r reader) read(one row) (record, bool) {
	if !ofTable(r.table, one) {
		return record{}, false
	}
	f := cells{row: one}
	found := record{scope: scopeValues(one, "", r.scopeFields), table: r.table, class: f.value("sys_class_name"), active: f.flag("active"), made: f.instant("sys_created_on")}
	if !tableName.MatchString(found.class) {
		found.class = r.table
	}
	id := f.value("sys_id")
	found.ticket = ticket.Ticket{
		Connection: r.connection, ID: id, Key: f.key(), URL: r.address(found.class, id),
		Title: httpx.Clean(f.value("short_description"), maxTitle), Type: r.rules.kind(found.class, r.table, f.display("sys_class_name")),
		StateRaw: f.display("state"), PriorityRaw: f.display("priority"),
		Assignee: f.name("assigned_to"), Reporter: f.firstName(reporterFields),
		Team: f.name(r.rules.fields.team), Service: f.name(r.rules.fields.service),
		Created: f.instant("opened_at"), Updated: f.instant("sys_updated_on"),
		PlannedStart: f.instant(r.rules.fields.plannedStart), PlannedEnd: f.instant(r.rules.fields.plannedEnd),
		Reopened: f.number("reopen_count"), Major: f.major(r.rules.fields.majors),
		SLA: ticket.SLA{State: ticket.SLANone}, Labels: f.labels(), Excerpt: httpx.Clean(f.value("description"), maxExcerpt-1),
		Cause: f.firstWord(r.rules.fields.causes), ResolutionCode: f.firstWord(codeFields), Resolution: f.prose(r.rules.fields.resolutions),
		Channel: f.display(r.rules.fields.channel), Mark: ticket.MarkAmong(correlationPrefix, f.value("correlation_id")),
	}
	found.ticket.ReportedBy = r.rules.Reporter(found.ticket.Mark, f.value(r.rules.fields.channel), found.ticket.Channel)
	if found.ticket.Created.IsZero() {
		found.ticket.Created = found.made
	}
	r.place(&found, &f)
	if f.unreadable {
		found.doubts = append(found.doubts, explain.Doubt{Kind: explain.DoubtValue})
	}
	return found, true
}

// place says where the ticket stands: state, reason, end and priority.
func (r reader) place(found *record, f *cells) {
	t := &found.ticket
	state := f.value("state")
	where, mapped := r.rules.state(r.table, state, found.active, r.names.choices.label(r.table, "state", state), f.display("state"))
	if !mapped {
		found.doubts = append(found.doubts, explain.Doubt{Kind: explain.DoubtState, Name: f.display("state")})
	}
	t.State, t.Cancelled = where.state, where.cancelled
	if f.flag("on_hold") && slices.Contains(ticket.OpenStates, t.State) {
		t.State = ticket.Pending
	}
	if t.State == ticket.Pending {
		r.wait(found, f)
	}
	if t.State == ticket.Resolved || t.State == ticket.Closed {
		t.Resolved = f.firstInstant(resolvedFields)
	}
	if t.State == ticket.Closed {
		t.Closed = f.instant("closed_at")
	}
	priority := f.value("priority")
	t.Priority = ticket.DefaultPriority
	if priority != "" {
		if t.Priority, mapped = r.rules.priority(r.table, priority, r.names.choices.label(r.table, "priority", priority), f.display("priority")); !mapped {
			found.doubts = append(found.doubts, explain.Doubt{Kind: explain.DoubtPriority, Name: f.display("priority")})
		}
	}
}

// wait says whom a pending ticket waits for; where no field tells it, the state's
// own words may.
func (r reader) wait(found *record, f *cells) {
	field, value := "", ""
	for _, name := range r.rules.fields.reasons {
		if value = f.value(name); value != "" {
			field = name
			break
		}
	}
	state := f.value("state")
	labels, raw := []string{r.names.choices.label(r.table, "state", state), f.display("state")}, f.display("state")
	if value != "" {
		raw = f.display(field)
		labels = []string{r.names.choices.label(r.table, field, value), raw}
	}
	reason, mapped := r.rules.reason(r.table, field, value, labels...)
	found.ticket.Pending, found.ticket.PendingRaw = reason, raw
	if !mapped {
		found.doubts = append(found.doubts, explain.Doubt{Kind: explain.DoubtPending, Name: raw})
	}
}

// address leads to the ticket's form in ServiceNow's own frame.
func (r reader) address(class, id string) string {
	page := r.instance.JoinPath("nav_to.do")
	page.RawQuery = "uri=" + url.QueryEscape(class+".do?sys_id="+url.QueryEscape(id))
	return page.String()
}

// clone is a copy that shares nothing with what is kept.
func (r record) clone(customer string) ticket.Ticket {
	t := r.ticket
	t.Customer = customer
	t.Labels = slices.Clone(t.Labels)
	return t
}
