package rounds

import (
	"net/http"
	"slices"
	"strings"
	"time"

	"github.com/grafana/grafana-plugin-sdk-go/backend"

	"github.com/quantyca/rounds/pkg/check"
	"github.com/quantyca/rounds/pkg/plugin/access"
	"github.com/quantyca/rounds/pkg/plugin/instance"
	"github.com/quantyca/rounds/pkg/plugin/wire"
)

// roundsAnswer is the answer of GET /rounds.
type roundsAnswer struct {
	Rounds []RoundAnswer `json:"rounds"`
	// Matched is how many there are; the answer holds 500 at most.
	Matched int `json:"matched"`
	// AsOf is the server's clock, which is the one that counts.
	AsOf time.Time `json:"asOf"`
}

const maxListedRounds = 500

// ServeRounds lists the rounds of a day with what is needed to act on them:
// ?customers=acme,globex&checklists=morning&day=today|2026-03-29.
func ServeRounds(in *Rounds, caller access.Caller, w http.ResponseWriter, r *http.Request) error {
	parameters := r.URL.Query()
	wanted, err := takeRounds(roundsFields{
		Customers: listed(parameters.Get("customers")), Checklists: listed(parameters.Get("checklists")), Day: parameters.Get("day"),
	}, today)
	if err != nil {
		return err
	}
	c, rounds, _, err := in.choose(r.Context(), caller, wanted, backend.TimeRange{})
	if err != nil {
		return readFault(err, caller)
	}
	statuses, err := c.statuses(r.Context(), rounds)
	if err != nil {
		return readFault(err, caller)
	}
	answer := roundsAnswer{Rounds: []RoundAnswer{}, Matched: len(statuses), AsOf: c.now.UTC()}
	for i, status := range statuses[:min(len(statuses), maxListedRounds)] {
		answer.Rounds = append(answer.Rounds, roundAnswerOf(caller, rounds[i], status, nil, c.shown))
	}
	wire.Write(w, http.StatusOK, answer)
	return nil
}

// ServeRound gives one round with everything about it: steps, remedies, trails.
func ServeRound(in *Rounds, caller access.Caller, w http.ResponseWriter, r *http.Request) error {
	at, err := in.roundOf(caller, r)
	if err != nil {
		return readFault(err, caller)
	}
	entries, err := at.library.Kept.ListRoundEntries(r.Context(), at.library.Workspace, at.leaf.Round.Key)
	if err != nil {
		return readFault(err, caller)
	}
	wire.Write(w, http.StatusOK, roundAnswerOf(caller, at.chosen, check.Assess(at.leaf.Round, entries, in.Clock()), entries, in.soFar()))
	return nil
}

// roundPlace is a round that a caller may see.
type roundPlace struct {
	chosen
	library *Library
}

// roundOf is the round of an address …/{checklist}/{slot}/{date}.
func (in *Rounds) roundOf(caller access.Caller, r *http.Request) (roundPlace, error) {
	found, err := in.checklistOf(caller, r, r.PathValue("checklist"))
	if err != nil {
		return roundPlace{}, err
	}
	day, err := check.ParseDate(r.PathValue("date"))
	if err != nil {
		return roundPlace{}, noRound()
	}
	leaf, err := found.shelf.find(check.Key{Checklist: found.shelf.ID, Slot: r.PathValue("slot"), Date: day})
	if err != nil {
		return roundPlace{}, unmakeable(found.shelf, err)
	}
	if leaf == nil || (leaf.Round.Definition.Checklist.Shadow && !found.view.Projection.Internal) {
		return roundPlace{}, noRound()
	}
	return roundPlace{chosen{roundRef{found.shelf, leaf}, &found.view}, found.library}, nil
}

// checklistPlace is a checklist that a caller may see.
type checklistPlace struct {
	shelf   *Shelf
	view    instance.View
	library *Library
}

func (in *Rounds) checklistOf(caller access.Caller, r *http.Request, id string) (checklistPlace, error) {
	if err := in.Ready(caller); err != nil {
		return checklistPlace{}, err
	}
	views, err := in.Views(caller, nil)
	if err != nil {
		return checklistPlace{}, err
	}
	library, err := in.Library(r.Context())
	if err != nil {
		return checklistPlace{}, err
	}
	for _, v := range views {
		visible := library.visible(v)
		if at := slices.IndexFunc(visible, func(s *Shelf) bool { return s.ID == id }); at >= 0 {
			return checklistPlace{visible[at], v, library}, nil
		}
	}
	return checklistPlace{}, noChecklist(caller, id)
}

// listed are the words of a parameter such as a,b.
func listed(text string) []string {
	if text == "" {
		return nil
	}
	return strings.Split(text, ",")
}
