package plugin

import (
	"cmp"
	"context"
	"errors"
	"slices"
	"strings"
	"time"

	"github.com/grafana/grafana-plugin-sdk-go/backend"
	"github.com/grafana/grafana-plugin-sdk-go/data"

	"github.com/quantyca/rounds/pkg/store"
)

// coverageRow is what was kept last about one customer, as of a moment.
type coverageRow struct {
	store.CustomerCoverage
	name string
	age  time.Duration
}

// percent is the share of the rules that are covered; there is none of no rules.
func (r coverageRow) percent() (float64, bool) {
	if r.Rules == 0 {
		return 0, false
	}
	return 100 * float64(r.Covered) / float64(r.Rules), true
}

// noCustomer is how the rules that name no customer are called.
const noCustomer = "(none)"

// answerCoverage answers the query type coverage: what was computed last of each
// customer, and how old that is. Nothing is computed here.
func answerCoverage(ctx context.Context, in *Instance, caller Caller, query backend.DataQuery) (backend.DataResponse, error) {
	wanted, err := parseCoverage(query.JSON)
	if err != nil {
		return backend.DataResponse{}, err
	}
	views, err := in.askedFor(caller, wanted.Customers)
	if err != nil {
		return backend.DataResponse{}, err
	}
	rows, err := in.coverageRows(ctx, caller, wanted, views)
	if err != nil {
		return backend.DataResponse{}, coverageFault(err, caller)
	}
	frame := coverageTable(rows)
	if wanted.Measure != nil {
		frame = coverageNumeric(rows, *wanted.Measure)
	}
	frame.Meta.Notices = coverageNotices(rows, caller)
	return backend.DataResponse{Frames: data.Frames{frame}, Status: backend.StatusOK}, nil
}

// coverageRows are sorted as people read them, the rules of no customer last. Those
// concern the team alone, and its alert rules.
func (in *Instance) coverageRows(ctx context.Context, caller Caller, wanted coverageQuery, views []view) ([]coverageRow, error) {
	names := uniqueNames(views)
	customers := make([]string, len(views))
	for i, v := range views {
		customers[i] = v.perimeter.ID
	}
	if len(wanted.Customers) == 0 && (caller.isTeam() || caller.Kind == AlertRule) {
		customers, names[""] = append(customers, ""), noCustomer
	}
	if len(customers) == 0 {
		return nil, nil
	}
	kept, workspace, err := in.kept(ctx)
	if err != nil {
		return nil, err
	}
	latest, err := kept.LatestCoverage(ctx, workspace, customers)
	if err != nil {
		return nil, err
	}
	now := in.clock()
	rows := make([]coverageRow, len(latest))
	for i, one := range latest {
		rows[i] = coverageRow{one, names[one.Customer], max(now.Sub(one.At), 0)}
	}
	slices.SortStableFunc(rows, func(a, b coverageRow) int {
		if (a.Customer == "") != (b.Customer == "") {
			return cmp.Compare(b.Customer, a.Customer)
		}
		return strings.Compare(a.name, b.name)
	})
	return rows, nil
}

// A stranger learns no more than that it is not his fault.
const sentenceCoverage = "The coverage cannot be read at the moment."

func coverageFault(err error, caller Caller) error {
	var kept *store.Failure
	if caller.isTeam() || !errors.As(err, &kept) {
		return err
	}
	told := faultOfStore(kept, caller)
	told.Sentence = sentenceCoverage
	return told
}
