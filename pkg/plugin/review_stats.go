package plugin

import (
	"cmp"
	"context"
	"fmt"
	"regexp"
	"slices"
	"strings"
	"time"

	"github.com/grafana/grafana-plugin-sdk-go/backend"
	"github.com/grafana/grafana-plugin-sdk-go/data"

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
	store.ReviewSummary
	name string
	age  time.Duration
}

func (r summaryRow) ageSeconds() float64 { return r.age.Truncate(time.Second).Seconds() }

// answerReviewStats answers the query type review-stats: the figures that were computed
// last of each customer, and how old they are. Nothing is computed here.
func answerReviewStats(ctx context.Context, in *Instance, caller Caller, query backend.DataQuery) (backend.DataResponse, error) {
	var wanted reviewStatsFields
	if err := openEnvelope(query.JSON, &wanted); err != nil {
		return backend.DataResponse{}, err
	}
	format, err := wanted.check()
	if err != nil {
		return backend.DataResponse{}, err
	}
	customers, err := in.reviewReaders(caller, wanted.Customers, allCustomers)
	if err != nil {
		return backend.DataResponse{}, err
	}
	rows, err := in.summaryRows(ctx, customers)
	if err != nil {
		return backend.DataResponse{}, reviewReadFault(err, caller)
	}
	frame := reviewStatsTable(rows, wanted.Figure)
	if format == asNumeric {
		frame = reviewStatsNumeric(rows, wanted.Figure)
	}
	frame.Meta.Notices = summaryNotices(rows, caller)
	return backend.DataResponse{Frames: data.Frames{frame}, Status: backend.StatusOK}, nil
}

// ageFigure is no figure of a review: how long ago it was computed.
const ageFigure = "age_s"

func (f reviewStatsFields) check() (statsFormat, error) {
	if err := checkWords("customers", f.Customers); err != nil {
		return "", err
	}
	if err := checkWords("figure", []string{f.Figure}); err != nil {
		return "", err
	}
	if f.Figure != "" && !figureIDPattern.MatchString(f.Figure) {
		return "", badRequest("The field figure of this query cannot be %s; a figure's id is small letters, digits and underscores.", quoted(f.Figure))
	}
	format := asTable
	var err error
	if f.Format != "" {
		if format, err = wordOf("format", f.Format, []statsFormat{asTable, asNumeric}); err != nil {
			return "", err
		}
	}
	if format == asNumeric && f.Figure == "" {
		return "", badRequest("The format numeric needs the field figure: an alert rule compares one number.")
	}
	return format, nil
}

// summaryRows are in the order of the customers; one without a summary has none.
func (in *Instance) summaryRows(ctx context.Context, customers []reviewCustomer) ([]summaryRow, error) {
	kept, workspace, err := in.kept(ctx)
	if err != nil {
		return nil, err
	}
	names, ids := map[string]string{}, make([]string, len(customers))
	for i, one := range customers {
		names[one.id], ids[i] = one.name, one.id
	}
	latest, err := kept.LatestReviewSummaries(ctx, workspace, ids)
	if err != nil {
		return nil, err
	}
	now := in.clock()
	rows := make([]summaryRow, len(latest))
	for i, one := range latest {
		rows[i] = summaryRow{one, names[one.Customer], max(now.Sub(one.At), 0)}
	}
	return rows, nil
}

// oldSummary is from when on a notice warns: a review is of a week or of a month.
const oldSummary = 35 * 24 * time.Hour

// summaryNotices say how old the rows are; to the team also whose they are.
func summaryNotices(rows []summaryRow, caller Caller) []data.Notice {
	if len(rows) == 0 {
		text := "The review's figures have not been computed yet."
		if caller.isTeam() {
			text += " The Review page computes them."
		}
		return []data.Notice{{Severity: data.NoticeSeverityInfo, Text: text}}
	}
	byAge := func(a, b summaryRow) int { return cmp.Compare(a.age, b.age) }
	oldest, newest := slices.MaxFunc(rows, byAge), slices.MinFunc(rows, byAge)
	text := "As of " + computedAt(newest, caller)
	if oldest.Number != newest.Number {
		text += ", the oldest row as of " + computedAt(oldest, caller)
	}
	notice := data.Notice{Severity: data.NoticeSeverityInfo, Text: text + "."}
	if oldest.age >= oldSummary {
		notice.Severity = data.NoticeSeverityWarning
		notice.Text += fmt.Sprintf(" That is %d days ago.", int(oldest.age.Hours()/24))
	}
	return []data.Notice{notice}
}

func computedAt(row summaryRow, caller Caller) string {
	moment := row.At.UTC().Format("2006-01-02 15:04") + " UTC"
	if by := strings.TrimSpace(row.By.Name); by != "" && caller.isTeam() {
		moment += " by " + by
	}
	return moment
}
