package lookback

import (
	"context"
	"regexp"
	"time"

	"github.com/grafana/grafana-plugin-sdk-go/backend"
	"github.com/grafana/grafana-plugin-sdk-go/data"

	"github.com/quantyca/rounds/pkg/plugin/access"
	"github.com/quantyca/rounds/pkg/plugin/faults"
	"github.com/quantyca/rounds/pkg/plugin/frames"
	"github.com/quantyca/rounds/pkg/plugin/question"
	"github.com/quantyca/rounds/pkg/store"
)

// reviewStatsFields is the stored form of a query for review-stats, schema 1.
type reviewStatsFields struct {
	Customers []string `json:"customers"`
	Figure    string   `json:"figure"`
	Format    string   `json:"format"`
}

// figureIDPattern is that of the ids that the store keeps.
var figureIDPattern = regexp.MustCompile(`^[a-z][a-z0-9_]{0,39}$`)

// allCustomers is how figures of all customers together are called.
const allCustomers = "(all)"

// summaryRow is what was computed last of one customer, as of a moment.
type summaryRow struct {
	store.NewReviewSummary
	computed
	name string
}

// AnswerReviewStats answers the query type review-stats: the figures that were computed
// last of each customer, and how old they are. Nothing is computed here.
func AnswerReviewStats(ctx context.Context, in *Lookback, caller access.Caller, query backend.DataQuery) (backend.DataResponse, error) {
	var wanted reviewStatsFields
	if err := question.Open(query.JSON, &wanted); err != nil {
		return backend.DataResponse{}, err
	}
	format, err := wanted.check()
	if err != nil {
		return backend.DataResponse{}, err
	}
	customers, err := in.namedCustomers(caller, wanted.Customers, allCustomers)
	if err != nil {
		return backend.DataResponse{}, err
	}
	rows, err := in.summaryRows(ctx, customers)
	if err != nil {
		return backend.DataResponse{}, faults.ForStrangers(err, caller, SentenceReview)
	}
	frame := ReviewStatsTable(rows, wanted.Figure)
	if format == question.AsNumeric {
		frame = reviewStatsNumeric(rows, wanted.Figure)
	}
	frame.Meta.Notices = summarizing.notices(frames.ColumnOf(rows, func(r summaryRow) computed { return r.computed }), caller)
	return backend.DataResponse{Frames: data.Frames{frame}, Status: backend.StatusOK}, nil
}

func (f reviewStatsFields) check() (question.Format, error) {
	if err := question.CheckWords("customers", f.Customers); err != nil {
		return "", err
	}
	if err := question.CheckWords("figure", []string{f.Figure}); err != nil {
		return "", err
	}
	if f.Figure != "" && !figureIDPattern.MatchString(f.Figure) {
		return "", faults.BadRequest("The field figure of this query cannot be %s; a figure's id is small letters, digits and underscores.", faults.Quoted(f.Figure))
	}
	format, err := question.TakeFormat(f.Format, question.TableFormats)
	if err != nil {
		return "", err
	}
	if format == question.AsNumeric && f.Figure == "" {
		return "", faults.BadRequest("The format numeric needs the field figure: an alert rule compares one number.")
	}
	return format, nil
}

// summaryRows are in the order of the customers; one without a summary has none.
func (in *Lookback) summaryRows(ctx context.Context, customers namedCustomers) ([]summaryRow, error) {
	kept, workspace, err := in.Kept(ctx)
	if err != nil {
		return nil, err
	}
	latest, err := kept.LatestReviewSummaries(ctx, workspace, customers.ids())
	if err != nil {
		return nil, err
	}
	rows, names, now := make([]summaryRow, len(latest)), customers.byID(), in.Clock()
	for i, one := range latest {
		rows[i] = summaryRow{one.NewReviewSummary, computedAt(one.Number, one.At, one.By, now), names[one.Customer]}
	}
	return rows, nil
}

// summarizing warns late: a review is of a week or of a month.
var summarizing = computing{
	never: "The review's figures have not been computed yet.", where: "The Review page computes them.", old: 35 * 24 * time.Hour,
}
