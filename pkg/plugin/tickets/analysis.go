package tickets

import (
	"context"
	"time"

	"github.com/grafana/grafana-plugin-sdk-go/backend"
	"github.com/grafana/grafana-plugin-sdk-go/data"

	"github.com/quantyca/rounds/pkg/plugin/access"
	"github.com/quantyca/rounds/pkg/plugin/faults"
	"github.com/quantyca/rounds/pkg/plugin/instance"
	"github.com/quantyca/rounds/pkg/plugin/question"
	"github.com/quantyca/rounds/pkg/ticket"
)

// analysisFields are what the stored queries that sum up tickets have in common, schema 1.
type analysisFields struct {
	countFields
	// Timezone is the dashboard's, which its editor fills in; days begin there.
	Timezone string `json:"timezone"`
	Format   string `json:"format"`
}

// analysis is what they ask, checked.
type analysis struct {
	countQuery
	// Zone is nil where the query names none; then it is the customer's.
	Zone *time.Location
	// Format is empty where the query leaves it to its measure.
	Format question.Format
}

// takeAnalysis checks the common fields. Where no state is stated, every state counts:
// what is over is half of each of these stories.
func takeAnalysis(fields analysisFields, formats []question.Format) (asked analysis, err error) {
	if len(fields.Filters.States) == 0 {
		fields.Filters.States = []string{question.AllStates}
	}
	if asked.countQuery, err = takeCount(fields.countFields); err != nil {
		return analysis{}, err
	}
	if asked.Format, err = question.TakeFormat(fields.Format, formats); err != nil {
		return analysis{}, err
	}
	asked.Zone, err = takeZone(fields.Timezone)
	return asked, err
}

// takeZone reads a zone as Grafana names it. "browser" is nobody's zone here.
func takeZone(name string) (*time.Location, error) {
	switch name {
	case "", "browser":
		return nil, nil //nolint:nilnil // none is an answer: the customer's zone stands in
	case "utc":
		return time.UTC, nil
	}
	zone, err := time.LoadLocation(name)
	if err != nil || len(name) > question.MaxWord {
		return nil, faults.BadRequest("There is no time zone %s.", faults.Quoted(name))
	}
	return zone, nil
}

// zoneOf is where the days of an answer begin: as the query says, else as all of its
// customers have it, else UTC.
func (a analysis) zoneOf(views []instance.View) *time.Location {
	if a.Zone != nil {
		return a.Zone
	}
	name := ""
	for i, v := range views {
		if i > 0 && v.Perimeter.Zone != name {
			return time.UTC
		}
		name = v.Perimeter.Zone
	}
	if zone, err := time.LoadLocation(name); err == nil {
		return zone
	}
	return time.UTC
}

// since is from when on an answer in buckets needs every ticket: its first bucket is whole,
// and mostly begins before the time range.
func (in *Tickets) since(caller access.Caller, asked analysis, from time.Time, size ticket.BucketSize) time.Time {
	views, err := in.AskedFor(caller, asked.Customers)
	if err != nil {
		// Whoever gathers the tickets says what is wrong.
		return from
	}
	return ticket.BucketStart(from, size, asked.zoneOf(views))
}

func (q countQuery) counting(views []instance.View) ticket.Counting {
	counting := ticket.Counting{Keys: q.GroupBy, Zero: q.Zero, Filters: q.Filters, MaxGroups: question.MaxLimit}
	for _, v := range views {
		counting.Customers = append(counting.Customers, v.Perimeter.ID)
	}
	return counting
}

// gathered are all tickets of a question, as the caller may see them.
type gathered struct {
	views   []instance.View
	parts   []ticket.Part
	answer  ticket.Answer
	tickets []*ticket.Glance
	// isOfSLA says that the question is about service levels too.
	isOfSLA bool
}

// gather asks all connections for every ticket that a number is made of. A number that
// is known to be too low is an error, for an alert rule cannot read a notice; who wants
// it nevertheless says partial.
func (in *Tickets) gather(ctx context.Context, caller access.Caller, wanted countQuery, search ticket.Search) (gathered, error) {
	views, err := in.AskedFor(caller, wanted.Customers)
	if err != nil {
		return gathered{}, err
	}
	if err := checkCountable(wanted, caller, views); err != nil {
		return gathered{}, err
	}
	got := gathered{views: views, isOfSLA: wanted.isOfSLA(), parts: in.Copies(ctx, in.Parts(views, search))}
	var all []*ticket.Glance
	if got.answer, all, err = survey(ctx, got.parts, in.Clock()); err != nil {
		return gathered{}, err
	}
	for _, failure := range got.answer.Failures {
		in.Journal.Failed("connection "+failure.ConnectionID, caller, failure.Err)
	}
	if !wanted.Partial {
		if err := in.checkWhole(got.answer, caller, wanted); err != nil {
			return gathered{}, err
		}
	}
	got.tickets = shownTickets(all, views, search.Counting, wanted.GroupBy)
	return got, nil
}

// respond completes a frame with what is to be said beside it.
func (in *Tickets) respond(frame *data.Frame, got gathered, caller access.Caller, executed string, notices ...data.Notice) backend.DataResponse {
	frame.Meta.Custom = countMetaOf(got.answer, frame.Rows(), len(got.views) == 0)
	if !got.answer.Exact {
		notices = append(notices, data.Notice{Severity: data.NoticeSeverityWarning, Text: NoticeApproximate})
	}
	frame.Meta.Notices = append(notices, in.noticesOf(got.answer, caller, got.views, got.isOfSLA)...)
	if caller.IsTeam() {
		frame.Meta.ExecutedQueryString = describeParts(got.parts) + "\n" + executed
	}
	return backend.DataResponse{Frames: data.Frames{frame}, Status: backend.StatusOK}
}

// groupFields are the columns that tell groups apart.
func groupFields(keys []ticket.CountKey, words [][]string, views []instance.View) []*data.Field {
	names := instance.UniqueNames(views)
	fields := make([]*data.Field, len(keys))
	for at, key := range keys {
		shown := make([]string, len(words))
		for i, one := range words {
			shown[i] = groupWord(key, one[at], names)
		}
		fields[at] = data.NewField(string(key), nil, shown)
		fields[at].Config = &data.FieldConfig{DisplayName: countTitles[key], Mappings: countMappings(key)}
	}
	return fields
}

// groupWord is a group's word for people: customers by their names.
func groupWord(key ticket.CountKey, word string, names map[string]string) string {
	if name, known := names[word]; known && key == ticket.CountCustomer {
		return name
	}
	return word
}
