package lookback

import (
	"context"
	"slices"

	"github.com/grafana/grafana-plugin-sdk-go/backend"
	"github.com/grafana/grafana-plugin-sdk-go/data"

	"github.com/quantyca/rounds/pkg/identity"
	"github.com/quantyca/rounds/pkg/plugin/access"
	"github.com/quantyca/rounds/pkg/plugin/faults"
	"github.com/quantyca/rounds/pkg/review"
)

// findingRow is a finding with its customer's name.
type findingRow struct {
	review.Finding
	name string
}

// AnswerFindings answers the query type findings: what the rules found, as it stands now.
func AnswerFindings(ctx context.Context, in *Lookback, caller access.Caller, query backend.DataQuery) (backend.DataResponse, error) {
	wanted, err := parseFindings(query.JSON)
	if err != nil {
		return backend.DataResponse{}, err
	}
	if wanted.Measure != nil && wanted.Measure.team && !caller.IsTeam() && caller.Kind != identity.AlertRule {
		return backend.DataResponse{}, faults.BadRequest("The number of open findings is not available to you.")
	}
	customers, err := in.namedCustomers(caller, wanted.Customers, noCustomer)
	if err != nil {
		return backend.DataResponse{}, err
	}
	rows, err := in.findingRows(ctx, customers)
	if err != nil {
		return backend.DataResponse{}, faults.ForStrangers(err, caller, SentenceReview)
	}
	rows = slices.DeleteFunc(rows, func(row findingRow) bool {
		return !wanted.chooses(row.Finding) || !readsFinding(caller, row.Finding, wanted)
	})
	var frame *data.Frame
	if wanted.Measure != nil {
		frame = findingsNumeric(rows, customers, *wanted.Measure)
	} else {
		frame = findingsTable(rows, caller.IsTeam())
	}
	return backend.DataResponse{Frames: data.Frames{frame}, Status: backend.StatusOK}, nil
}

// readsFinding: rows of an alert rule end in labels that every Viewer can see, so they
// are a customer's; its counts may be of anything.
func readsFinding(c access.Caller, one review.Finding, wanted findingsQuery) bool {
	if c.IsTeam() || (c.Kind == identity.AlertRule && wanted.Measure != nil) {
		return true
	}
	return slices.Contains(customersStates, one.State)
}

// findingRows are the newest first.
func (in *Lookback) findingRows(ctx context.Context, customers namedCustomers) ([]findingRow, error) {
	kept, workspace, err := in.Kept(ctx)
	if err != nil {
		return nil, err
	}
	logs, err := kept.ListFindings(ctx, workspace, customers.ids(), 0)
	if err != nil {
		return nil, err
	}
	if err := kept.FillClaims(ctx, workspace, logs); err != nil {
		return nil, err
	}
	rows, names := make([]findingRow, len(logs)), customers.byID()
	for i, log := range logs {
		rows[i] = findingRow{in.findingOf(log), names[log.Customer]}
	}
	slices.SortStableFunc(rows, func(a, b findingRow) int { return int(b.History[0].Number - a.History[0].Number) })
	return rows, nil
}

// SentenceReview is all that a stranger learns of a fault of the store.
const SentenceReview = "The review cannot be read at the moment."
