package plugin

import (
	"net/http"
	"slices"
	"time"

	"github.com/quantyca/rounds/pkg/plugin/access"
	"github.com/quantyca/rounds/pkg/plugin/instance"
	"github.com/quantyca/rounds/pkg/setup"
	"github.com/quantyca/rounds/pkg/store"
)

// grantAnswer is one grant as a page shows it. Times are RFC 3339 in UTC.
type grantAnswer struct {
	ID         string         `json:"id"`
	Customer   customerAnswer `json:"customer"`
	QueryTypes []string       `json:"queryTypes"`
	Note       string         `json:"note"`
	Made       actAnswer      `json:"made"`
	// Revoked is null as long as nobody has revoked it.
	Revoked *actAnswer `json:"revoked"`
	// Live says whether public dashboards get an answer by it: it is not revoked,
	// and the set-up does not forbid it.
	Live bool `json:"live"`
}

// actAnswer is who did something, as he was called then, and when.
type actAnswer struct {
	At time.Time `json:"at"`
	By string    `json:"by"`
}

type grantsAnswer struct {
	Grants []grantAnswer `json:"grants"`
	// Customers and QueryTypes are those for which the caller may make a grant.
	Customers  []customerAnswer `json:"customers"`
	QueryTypes []string         `json:"queryTypes"`
}

// serveGrants lists the grants of the caller's customers, newest first, with
// those that are revoked.
func serveGrants(in *Backend, caller access.Caller, w http.ResponseWriter, r *http.Request) error {
	kept, workspace, err := in.Kept(r.Context())
	if err != nil {
		return err
	}
	grants, err := kept.ListGrants(r.Context(), workspace)
	if err != nil {
		return err
	}
	answer := grantsAnswer{Grants: []grantAnswer{}, Customers: []customerAnswer{}, QueryTypes: publishableTypes()}
	visible := caller.Perimeters(in.Setting.Document)
	for _, grant := range grants {
		if at := slices.IndexFunc(visible, instance.IsOf(grant.Customer)); at >= 0 {
			answer.Grants = append(answer.Grants, grantAnswerOf(grant, visible[at]))
		}
	}
	for _, perimeter := range visible {
		if caller.CanAct(perimeter) && perimeter.MayBePublished() {
			answer.Customers = append(answer.Customers, customerOf(perimeter))
		}
	}
	write(w, http.StatusOK, answer)
	return nil
}

func grantAnswerOf(grant store.Grant, perimeter setup.Perimeter) grantAnswer {
	answer := grantAnswer{
		ID: grant.ID, Customer: customerOf(perimeter), QueryTypes: grant.QueryTypes, Note: grant.Note,
		Made: actAnswer{At: grant.CreatedAt, By: grant.CreatedBy.Name},
		Live: perimeter.MayBePublished() && slices.ContainsFunc(publishableTypes(), func(name string) bool {
			return grant.Publishes(perimeter.ID, name)
		}),
	}
	if grant.RevokedAt != nil {
		answer.Revoked = &actAnswer{At: *grant.RevokedAt, By: grant.RevokedBy.Name}
	}
	return answer
}

// publishableTypes are the query types that a grant may name.
func publishableTypes() []string {
	names := []string{}
	for _, kind := range queryTypes() {
		if kind.publishable {
			names = append(names, kind.name)
		}
	}
	return names
}
