package lookback

import (
	"context"
	"net/http"
	"slices"
	"strconv"
	"time"

	"github.com/quantyca/rounds/pkg/plugin/access"
	"github.com/quantyca/rounds/pkg/plugin/faults"
	"github.com/quantyca/rounds/pkg/plugin/wire"
	"github.com/quantyca/rounds/pkg/review"
	"github.com/quantyca/rounds/pkg/store"
)

// actsAtOnce is how many acts one answer has at most.
const actsAtOnce = 5_000

// ReviewState is the answer of GET /review/state.
type ReviewState struct {
	// Cursor says how far the answer reaches; More that there is something behind it.
	Cursor   int64            `json:"cursor"`
	Acts     []review.Act     `json:"acts"`
	Findings []review.Finding `json:"findings"`
	Opened   []reviewOpened   `json:"opened"`
	More     bool             `json:"more"`
}

type reviewOpened struct {
	Connection  string `json:"connection"`
	Key         string `json:"key"`
	Customer    string `json:"customer"`
	Fingerprint string `json:"fingerprint"`
	At          int64  `json:"at"`
}

// ServeReviewState tells what was done and decided in a period; with since, what is new.
func ServeReviewState(in *Lookback, caller access.Caller, w http.ResponseWriter, r *http.Request) error {
	if err := in.Ready(caller); err != nil {
		return err
	}
	customers, err := in.reviewedCustomers(caller, r.URL.Query()["customer"])
	if err != nil {
		return err
	}
	wanted := store.ReviewRange{Customers: customers}
	if wanted.From, err = instantOf(r, "from", 0); err != nil {
		return err
	}
	if wanted.To, err = instantOf(r, "to", latestInstant); err != nil {
		return err
	}
	since, err := instantOf(r, "since", 0)
	if err != nil {
		return err
	}
	wanted.After = since.UnixMilli()
	answer, err := in.reviewState(r.Context(), wanted)
	if err != nil {
		return err
	}
	wire.Write(w, http.StatusOK, answer)
	return nil
}

func (in *Lookback) reviewState(ctx context.Context, wanted store.ReviewRange) (ReviewState, error) {
	answer := ReviewState{Findings: []review.Finding{}, Opened: []reviewOpened{}}
	kept, workspace, err := in.Kept(ctx)
	if err != nil {
		return answer, err
	}
	// Asked first: what is kept while the rest is read comes with the next answer.
	if answer.Cursor, err = kept.LastReviewNumber(ctx, workspace); err != nil {
		return answer, err
	}
	answer.Cursor = max(answer.Cursor, wanted.After)
	if answer.Acts, err = kept.ListReviewActs(ctx, workspace, wanted, actsAtOnce+1); err != nil {
		return answer, err
	}
	if answer.More = len(answer.Acts) > actsAtOnce; answer.More {
		answer.Acts = answer.Acts[:actsAtOnce]
		answer.Cursor = answer.Acts[actsAtOnce-1].Number
	}
	if answer.Findings, err = in.findingsIn(ctx, wanted); err != nil {
		return answer, err
	}
	opened, err := kept.ListOpenedTickets(ctx, workspace, wanted)
	for _, one := range opened {
		answer.Opened = append(answer.Opened, reviewOpened{one.Connection, one.Key, one.Customer, one.Fingerprint, one.At.UnixMilli()})
	}
	return answer, err
}

// findingsIn are those with something new, or else those that are not final and those
// that something happened to in the period.
func (in *Lookback) findingsIn(ctx context.Context, wanted store.ReviewRange) ([]review.Finding, error) {
	kept, workspace, err := in.Kept(ctx)
	if err != nil {
		return nil, err
	}
	logs, err := kept.ListFindings(ctx, workspace, wanted.Customers, wanted.After)
	if err != nil {
		return nil, err
	}
	from, to := wanted.From.UnixMilli(), wanted.To.UnixMilli()
	logs = slices.DeleteFunc(logs, func(log review.Log) bool {
		happened := slices.ContainsFunc(log.Acts, func(act review.FindingAct) bool { return act.At >= from && act.At <= to })
		return wanted.After == 0 && !happened && in.findingOf(log).IsFinal()
	})
	if err := kept.FillClaims(ctx, workspace, logs); err != nil {
		return nil, err
	}
	findings := make([]review.Finding, len(logs))
	for i, log := range logs {
		findings[i] = in.findingOf(log)
	}
	return findings, nil
}

// latestInstant is the end of the year 9999.
const latestInstant = 253402300799999

// instantOf reads a whole number that is not negative, as an instant in milliseconds.
func instantOf(r *http.Request, name string, missing int64) (time.Time, error) {
	given := r.URL.Query().Get(name)
	if given == "" {
		return time.UnixMilli(missing).UTC(), nil
	}
	ms, err := strconv.ParseInt(given, 10, 64)
	if err != nil || ms < 0 || ms > latestInstant {
		return time.Time{}, faults.BadRequest("The parameter %s must be a whole number that is not negative.", name)
	}
	return time.UnixMilli(ms).UTC(), nil
}
