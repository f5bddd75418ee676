package plugin

import (
	"net/http"
	"slices"

	"github.com/quantyca/rounds/pkg/plugin/access"
	"github.com/quantyca/rounds/pkg/plugin/instance"
	"github.com/quantyca/rounds/pkg/plugin/wire"
	"github.com/quantyca/rounds/pkg/setup"
	"github.com/quantyca/rounds/pkg/store"
)

// grantAnswer is one grant as a page shows it. Times are RFC 3339 in UTC.
type grantAnswer struct {
	ID         string        `json:"id"`
	Customer   wire.Customer `json:"customer"`
	QueryTypes []string      `json:"queryTypes"`
	Note       string        `json:"note"`
	Made       wire.Act      `json:"made"`
	// Revoked is null as long as nobody has revoked it.
	Revoked *wire.Act `json:"revoked"`
	// Live says whether public dashboards get an answer by it: it is not revoked,
	// and the set-up does not forbid it.
	Live bool `json:"live"`
}

type grantsAnswer struct {
	Grants []grantAnswer `json:"grants"`
	// Customers and QueryTypes are those for which the caller may make a grant.
	Customers  []wire.Customer `json:"customers"`
	QueryTypes []string        `json:"queryTypes"`
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
	answer := grantsAnswer{Grants: []grantAnswer{}, Customers: []wire.Customer{}, QueryTypes: publishableTypes()}
	visible := caller.Perimeters(in.Setting.Document)
	for _, grant := range grants {
		if at := slices.IndexFunc(visible, instance.IsOf(grant.Customer)); at >= 0 {
			answer.Grants = append(answer.Grants, grantAnswerOf(grant, visible[at]))
		}
	}
	for _, perimeter := range visible {
		if caller.CanAct(perimeter) && perimeter.MayBePublished() {
			answer.Customers = append(answer.Customers, wire.CustomerOf(perimeter))
		}
	}
	wire.Write(w, http.StatusOK, answer)
	return nil
}

func grantAnswerOf(grant store.Grant, perimeter setup.Perimeter) grantAnswer {
	answer := grantAnswer{
		ID: grant.ID, Customer: wire.CustomerOf(perimeter), QueryTypes: grant.QueryTypes, Note: grant.Note,
		Made: wire.Act{At: grant.CreatedAt, By: grant.CreatedBy.Name},
		Live: perimeter.MayBePublished() && slices.ContainsFunc(publishableTypes(), func(name string) bool {
			return grant.Publishes(perimeter.ID, name)
		}),
	}
	if grant.RevokedAt != nil {
		answer.Revoked = &wire.Act{At: *grant.RevokedAt, By: grant.RevokedBy.Name}
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
