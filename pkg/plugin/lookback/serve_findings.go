package lookback

import (
	"encoding/json"
	"net/http"
	"slices"

	"github.com/quantyca/rounds/pkg/plugin/access"
	"github.com/quantyca/rounds/pkg/plugin/faults"
	"github.com/quantyca/rounds/pkg/plugin/wire"
	"github.com/quantyca/rounds/pkg/review"
	"github.com/quantyca/rounds/pkg/store"
)

// RaisedAnswer is the answer of POST /review/findings. Left are the customers for whom
// the caller may not act, of whom nothing was kept.
type RaisedAnswer struct {
	Findings []review.Finding `json:"findings"`
	Left     []string         `json:"left"`
}

// maxRaised is how many findings come at once.
const maxRaised = 200

// ServeFindingsRaise keeps what the rules found. Nothing of it is computed here: only a
// browser knows what its person may read.
func ServeFindingsRaise(in *Lookback, caller access.Caller, w http.ResponseWriter, r *http.Request) error {
	if err := in.Ready(caller); err != nil {
		return err
	}
	var wanted struct {
		Request  string            `json:"requestId"`
		Findings []json.RawMessage `json:"findings"`
	}
	if err := readReviewBody(r, &wanted, "requestId, from, to and findings"); err != nil {
		return err
	}
	if err := checkRequest(wanted.Request); err != nil {
		return err
	}
	if len(wanted.Findings) > maxRaised {
		return faults.BadRequest("There may be at most %d findings.", maxRaised)
	}
	answer := RaisedAnswer{Findings: []review.Finding{}, Left: []string{}}
	var claims []store.ReviewClaim
	for _, raw := range wanted.Findings {
		claim, err := review.ParseClaim(raw)
		if err != nil {
			return reviewFault(err, caller)
		}
		switch {
		case !in.Knows(caller, claim.Customer):
			return faults.Unavailable(claim.Customer)
		case in.MayWriteFor(caller, claim.Customer) != nil:
			answer.Left = append(answer.Left, claim.Customer)
		default:
			claims = append(claims, store.ReviewClaim{Claim: claim, Zone: in.ZoneOf(claim.Customer)})
		}
	}
	slices.Sort(answer.Left)
	answer.Left = slices.Compact(answer.Left)
	kept, workspace, err := in.Kept(r.Context())
	if err != nil {
		return err
	}
	logs, err := kept.RaiseFindings(r.Context(), workspace, caller.Actor(), wanted.Request, claims)
	if err != nil {
		return reviewFault(err, caller)
	}
	for _, log := range logs {
		answer.Findings = append(answer.Findings, in.findingOf(log))
	}
	wire.Write(w, http.StatusOK, answer)
	return nil
}
