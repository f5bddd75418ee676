package lookback

import (
	"context"
	"time"

	"github.com/grafana/grafana-plugin-sdk-go/backend"
	"github.com/grafana/grafana-plugin-sdk-go/data"

	"github.com/quantyca/rounds/pkg/plugin/access"
	"github.com/quantyca/rounds/pkg/plugin/faults"
	"github.com/quantyca/rounds/pkg/plugin/frames"
	"github.com/quantyca/rounds/pkg/store"
)

// coverageRow is what was kept last about one customer, as of a moment.
type coverageRow struct {
	store.RuleCoverage
	computed
	name string
}

// percent is the share of the rules that are covered; there is none of no rules.
func (r coverageRow) percent() (float64, bool) {
	if r.Rules == 0 {
		return 0, false
	}
	return 100 * float64(r.Covered) / float64(r.Rules), true
}

// covering warns after a week: rules and dashboards change every week.
var covering = computing{
	never: "The playbook's coverage has not been computed yet.", where: "The Playbook page computes it.", old: 7 * 24 * time.Hour,
}

// AnswerCoverage answers the query type coverage: what was computed last of each
// customer, and how old that is. Nothing is computed here.
func AnswerCoverage(ctx context.Context, in *Lookback, caller access.Caller, query backend.DataQuery) (backend.DataResponse, error) {
	wanted, err := parseCoverage(query.JSON)
	if err != nil {
		return backend.DataResponse{}, err
	}
	customers, err := in.namedCustomers(caller, wanted.Customers, noCustomer)
	if err != nil {
		return backend.DataResponse{}, err
	}
	rows, err := in.coverageRows(ctx, customers)
	if err != nil {
		return backend.DataResponse{}, faults.ForStrangers(err, caller, SentenceCoverage)
	}
	frame := coverageFrame(rows, wanted.Measure)
	frame.Meta.Notices = covering.notices(frames.ColumnOf(rows, func(r coverageRow) computed { return r.computed }), caller)
	return backend.DataResponse{Frames: data.Frames{frame}, Status: backend.StatusOK}, nil
}

// coverageRows are in the order of the customers; one without a coverage has none.
func (in *Lookback) coverageRows(ctx context.Context, customers namedCustomers) ([]coverageRow, error) {
	if len(customers) == 0 {
		return nil, nil
	}
	kept, workspace, err := in.Kept(ctx)
	if err != nil {
		return nil, err
	}
	latest, err := kept.LatestCoverage(ctx, workspace, customers.ids())
	if err != nil {
		return nil, err
	}
	rows, names, now := make([]coverageRow, len(latest)), customers.byID(), in.Clock()
	for i, one := range latest {
		rows[i] = coverageRow{one.RuleCoverage, computedAt(one.Number, one.At, one.By, now), names[one.Customer]}
	}
	return rows, nil
}

// SentenceCoverage is all that a stranger learns of a fault of the store.
const SentenceCoverage = "The coverage cannot be read at the moment."
