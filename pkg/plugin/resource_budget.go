package plugin

import (
	"net/http"

	"github.com/quantyca/rounds/pkg/httpx"
	"github.com/quantyca/rounds/pkg/plugin/access"
	"github.com/quantyca/rounds/pkg/plugin/sources"
	"github.com/quantyca/rounds/pkg/plugin/wire"
)

// budgetAnswer is what a connection has asked of its system, and what it may still ask.
type budgetAnswer struct {
	// PerSecond is the pace at present, Usual the one of the set-up.
	PerSecond   float64 `json:"perSecond"`
	Usual       float64 `json:"usual"`
	Concurrency int     `json:"concurrency"`
	// Requests and Refused count since the connection was opened, LastHour the last hour.
	Requests      int64   `json:"requests"`
	Refused       int64   `json:"refused"`
	LastHour      int     `json:"lastHour"`
	WaitedSeconds float64 `json:"waitedSeconds"`
	PausedUntil   string  `json:"pausedUntil,omitempty"`
	// Told is what the system itself said last of its limit; absent where it said nothing.
	Told *quotaAnswer `json:"told,omitempty"`
}

type quotaAnswer struct {
	// Limit and Remaining are absent where they were not told.
	Limit     *int   `json:"limit,omitempty"`
	Remaining *int   `json:"remaining,omitempty"`
	ResetAt   string `json:"resetAt,omitempty"`
	Reason    string `json:"reason,omitempty"`
	At        string `json:"at"`
}

// budgeted is a source that counts what it asks.
type budgeted interface{ Budget() httpx.Budget }

// serveBudget answers what one connection has used.
func serveBudget(in *Backend, _ access.Caller, w http.ResponseWriter, r *http.Request) error {
	steady, ok := in.Sources[r.PathValue("id")].(sources.Steady)
	if !ok {
		return wire.NotFound()
	}
	var used httpx.Budget
	if source, counts := steady.Source.(budgeted); counts {
		used = source.Budget()
	}
	wire.Write(w, http.StatusOK, budgetOf(used))
	return nil
}

func budgetOf(b httpx.Budget) budgetAnswer {
	answer := budgetAnswer{
		PerSecond: b.PerSecond, Usual: b.Usual, Concurrency: b.Concurrency, Requests: b.Requests, Refused: b.Refused,
		LastHour: b.LastHour, WaitedSeconds: b.Waited.Seconds(), PausedUntil: whenOf(b.PausedUntil),
	}
	if b.Told != nil {
		answer.Told = &quotaAnswer{
			Limit: whereTold(b.Told.Limit), Remaining: whereTold(b.Told.Remaining), ResetAt: whenOf(b.Told.ResetAt),
			Reason: b.Told.Reason, At: whenOf(b.Told.At),
		}
	}
	return answer
}

// whereTold is nil for a number that nobody told.
func whereTold(number int) *int {
	if number < 0 {
		return nil
	}
	return &number
}
