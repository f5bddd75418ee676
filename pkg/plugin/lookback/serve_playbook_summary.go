package lookback

import (
	"net/http"
	"time"

	"github.com/quantyca/rounds/pkg/plugin/access"
	"github.com/quantyca/rounds/pkg/plugin/faults"
	"github.com/quantyca/rounds/pkg/plugin/wire"
	"github.com/quantyca/rounds/pkg/store"
)

// summaryRequest is the body of POST /playbook/summary: what a person's browser
// computed from the rules and dashboards that he may read.
type summaryRequest struct {
	Coverage []coverageRequest `json:"coverage"`
	Entries  int               `json:"entries"`
	Orphans  int               `json:"orphans"`
	Stale    int               `json:"stale"`
}

type coverageRequest struct {
	// Customer is empty for the rules that name none.
	Customer     string `json:"customer"`
	Rules        int    `json:"rules"`
	Covered      int    `json:"covered"`
	Unknown      int    `json:"unknown"`
	Conflicts    int    `json:"conflicts"`
	CatchAllOnly int    `json:"catchAllOnly"`
}

// SummaryAnswer says what was kept.
type SummaryAnswer struct {
	Computed time.Time `json:"computed"`
	By       string    `json:"by"`
	// Customers are those whose numbers were kept; Left those for whom the caller may
	// not act, whose earlier numbers stand.
	Customers []string `json:"customers"`
	Left      []string `json:"left"`
}

// ServePlaybookSummary keeps a coverage, with who and when. Nothing of it is computed
// here: only a browser knows what its person may read.
func ServePlaybookSummary(in *Lookback, caller access.Caller, w http.ResponseWriter, r *http.Request) error {
	if err := in.Ready(caller); err != nil {
		return err
	}
	var wanted summaryRequest
	if err := wire.Read(r, &wanted); err != nil {
		return faults.BadRequest("The request must be an object with coverage, entries, orphans and stale, all of them whole numbers.")
	}
	computed := store.NewCoverage{Entries: wanted.Entries, Orphans: wanted.Orphans, Stale: wanted.Stale}
	answer := SummaryAnswer{Customers: []string{}, Left: []string{}}
	for _, one := range wanted.Coverage {
		if !in.Knows(caller, one.Customer) {
			return faults.BadRequest("There is no customer %s; rules of unknown customers count among those that name none.", faults.Quoted(one.Customer))
		}
		if in.MayWriteFor(caller, one.Customer) != nil {
			answer.Left = append(answer.Left, one.Customer)
			continue
		}
		answer.Customers = append(answer.Customers, one.Customer)
		computed.Customers = append(computed.Customers, store.RuleCoverage{
			Customer: one.Customer, Rules: one.Rules, Covered: one.Covered, Unknown: one.Unknown, Conflicts: one.Conflicts, CatchAllOnly: one.CatchAllOnly,
		})
	}
	if len(computed.Customers) == 0 && len(answer.Left) > 0 {
		return faults.Forbidden("Only the operators of these customers may do this.")
	}
	kept, workspace, err := in.Kept(r.Context())
	if err != nil {
		return err
	}
	saved, err := kept.KeepCoverage(r.Context(), workspace, caller.Actor(), computed)
	if err != nil {
		return err
	}
	answer.Computed, answer.By = saved.At, saved.By.Name
	wire.Write(w, http.StatusCreated, answer)
	return nil
}
