package plugin

import (
	"context"
	"slices"
	"strings"

	"github.com/grafana/grafana-plugin-sdk-go/backend"
	"github.com/grafana/grafana-plugin-sdk-go/data"

	"github.com/quantyca/rounds/pkg/review"
)

// findingRow is a finding with its customer's name.
type findingRow struct {
	review.Finding
	name string
}

// reviewCustomer is one whose review a query may read.
type reviewCustomer struct{ id, name string }

// answerFindings answers the query type findings: what the rules found, as it stands now.
func answerFindings(ctx context.Context, in *Instance, caller Caller, query backend.DataQuery) (backend.DataResponse, error) {
	wanted, err := parseFindings(query.JSON)
	if err != nil {
		return backend.DataResponse{}, err
	}
	if wanted.Measure != nil && wanted.Measure.team && !caller.isTeam() && caller.Kind != AlertRule {
		return backend.DataResponse{}, badRequest("The number of open findings is not available to you.")
	}
	customers, err := in.reviewReaders(caller, wanted.Customers, noCustomer)
	if err != nil {
		return backend.DataResponse{}, err
	}
	rows, err := in.findingRows(ctx, customers)
	if err != nil {
		return backend.DataResponse{}, reviewReadFault(err, caller)
	}
	rows = slices.DeleteFunc(rows, func(row findingRow) bool {
		return !wanted.chooses(row.Finding) || !caller.readsFinding(row.Finding, wanted)
	})
	frame := findingsNumeric(rows, customers, wanted.Measure)
	if wanted.Measure == nil {
		frame = findingsTable(rows, caller.isTeam())
	}
	return backend.DataResponse{Frames: data.Frames{frame}, Status: backend.StatusOK}, nil
}

// readsFinding: rows of an alert rule end in labels that every Viewer can see, so they
// are a customer's; its counts may be of anything.
func (c Caller) readsFinding(one review.Finding, wanted findingsQuery) bool {
	if c.isTeam() || (c.Kind == AlertRule && wanted.Measure != nil) {
		return true
	}
	return slices.Contains(customersStates, one.State)
}

// reviewReaders are the customers that a query is about, sorted as people read them,
// with what has no customer at the end, where the caller is of the team or its alert rule.
func (in *Instance) reviewReaders(caller Caller, asked []string, nameOfNone string) ([]reviewCustomer, error) {
	views, err := in.askedFor(caller, asked)
	if err != nil {
		return nil, err
	}
	names := uniqueNames(views)
	customers := make([]reviewCustomer, len(views))
	for i, v := range views {
		customers[i] = reviewCustomer{v.perimeter.ID, names[v.perimeter.ID]}
	}
	slices.SortStableFunc(customers, func(a, b reviewCustomer) int { return strings.Compare(a.name, b.name) })
	if len(asked) == 0 && (caller.isTeam() || caller.Kind == AlertRule) {
		customers = append(customers, reviewCustomer{"", nameOfNone})
	}
	return customers, nil
}

// findingRows are the newest first.
func (in *Instance) findingRows(ctx context.Context, customers []reviewCustomer) ([]findingRow, error) {
	kept, workspace, err := in.kept(ctx)
	if err != nil {
		return nil, err
	}
	names, ids := map[string]string{}, make([]string, len(customers))
	for i, one := range customers {
		names[one.id], ids[i] = one.name, one.id
	}
	logs, err := kept.ListFindings(ctx, workspace, ids, 0)
	if err != nil {
		return nil, err
	}
	if err := kept.FillClaims(ctx, workspace, logs); err != nil {
		return nil, err
	}
	rows := make([]findingRow, len(logs))
	for i, log := range logs {
		rows[i] = findingRow{in.findingOf(log), names[log.Customer]}
	}
	slices.SortStableFunc(rows, func(a, b findingRow) int { return int(b.History[0].Number - a.History[0].Number) })
	return rows, nil
}

// A stranger learns no more than that it is not his fault.
const sentenceReview = "The review cannot be read at the moment."

func reviewReadFault(err error, caller Caller) error {
	told := coverageFault(err, caller)
	if fault, ok := told.(*Fault); ok && fault.Sentence == sentenceCoverage { //nolint:errorlint // made just now
		fault.Sentence = sentenceReview
	}
	return told
}
