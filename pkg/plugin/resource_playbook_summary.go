package plugin

import (
	"errors"
	"net/http"
	"slices"
	"time"

	"github.com/quantyca/rounds/pkg/setup"
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

// summaryAnswer says what was kept.
type summaryAnswer struct {
	Computed time.Time `json:"computed"`
	By       string    `json:"by"`
	// Customers are those whose numbers were kept; Left those for whom the caller may
	// not act, whose earlier numbers stand.
	Customers []string `json:"customers"`
	Left      []string `json:"left"`
}

// servePlaybookSummary keeps a coverage, with who and when. Nothing of it is computed
// here: only a browser knows what its person may read.
func servePlaybookSummary(in *Instance, caller Caller, w http.ResponseWriter, r *http.Request) error {
	if err := in.ready(caller); err != nil {
		return err
	}
	var wanted summaryRequest
	if err := readBody(r, &wanted); err != nil {
		return badRequest("The request must be an object with coverage, entries, orphans and stale, all of them whole numbers.")
	}
	computed := store.NewCoverage{Entries: wanted.Entries, Orphans: wanted.Orphans, Stale: wanted.Stale}
	answer := summaryAnswer{Customers: []string{}, Left: []string{}}
	for _, one := range wanted.Coverage {
		perimeter, err := in.mayCover(caller, one.Customer)
		if errors.Is(err, errOthersOperators) {
			answer.Left = append(answer.Left, perimeter.ID)
			continue
		}
		if err != nil {
			return err
		}
		answer.Customers = append(answer.Customers, one.Customer)
		computed.Customers = append(computed.Customers, store.RuleCoverage{
			Customer: one.Customer, Rules: one.Rules, Covered: one.Covered, Unknown: one.Unknown, Conflicts: one.Conflicts, CatchAllOnly: one.CatchAllOnly,
		})
	}
	if len(computed.Customers) == 0 && len(answer.Left) > 0 {
		return forbidden("Only the operators of these customers may do this.")
	}
	kept, workspace, err := in.kept(r.Context())
	if err != nil {
		return err
	}
	saved, err := kept.KeepCoverage(r.Context(), workspace, caller.actor(), computed)
	if err != nil {
		return err
	}
	answer.Computed, answer.By = saved.At, saved.By.Name
	write(w, http.StatusCreated, answer)
	return nil
}

var errOthersOperators = errors.New("the customer has operators, and the caller is none of them")

// mayCover is the customer, where the caller may say how well he is covered. Rules of
// no customer are the whole team's.
func (in *Instance) mayCover(caller Caller, customer string) (setup.Perimeter, error) {
	if customer == "" {
		return setup.Perimeter{}, nil
	}
	visible := caller.Perimeters(in.setting.document)
	at := slices.IndexFunc(visible, isOf(customer))
	if at < 0 {
		return setup.Perimeter{}, badRequest("There is no customer %s; rules of unknown customers count among those that name none.", quoted(customer))
	}
	if !caller.CanAct(visible[at]) {
		return visible[at], errOthersOperators
	}
	return visible[at], nil
}
