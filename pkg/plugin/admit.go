package plugin

import (
	"context"
	"errors"
	"net/http"

	"github.com/grafana/grafana-plugin-sdk-go/backend"

	"github.com/quantyca/rounds/pkg/identity"
	"github.com/quantyca/rounds/pkg/plugin/access"
	"github.com/quantyca/rounds/pkg/plugin/faults"
	"github.com/quantyca/rounds/pkg/plugin/question"
	"github.com/quantyca/rounds/pkg/store"
)

// publicClaim is what a public dashboard's query says of itself, whatever its type. A
// signed-in caller's query may say it too; it means nothing there.
type publicClaim struct {
	Grant     string   `json:"grant"`
	Customers []string `json:"customers"`
}

// Why a public dashboard was refused: for the log, never for the visitor.
var (
	errUnreadable   = errors.New("the query cannot be read")
	errUnpublished  = errors.New("the query type is never published")
	errGrantEnded   = errors.New("the grant is revoked or for other query types")
	errGrantForeign = errors.New("the query names other customers than the grant")
	errGrantOrphan  = errors.New("the set-up has no such customer or forbids to publish it")
)

// admit gives a public dashboard's caller the one customer that a grant, in
// force now and named in the query, publishes for this query type. Every other
// caller passes as he came.
func (in *Backend) admit(ctx context.Context, caller access.Caller, kind queryType, query backend.DataQuery) (access.Caller, error) {
	if caller.Kind != identity.PublicDashboard {
		return caller, nil
	}
	var claim publicClaim
	unreadable := question.Open(query.JSON, &claim)
	// Looked for before anything is judged, and nothing is read after: so a refusal
	// takes the same way whatever its reason is.
	grant, err := in.findGrant(ctx, claim.Grant)
	switch {
	case errors.Is(err, store.ErrNotFound):
		return caller, notPublished(err)
	case err != nil:
		return caller, err
	case unreadable != nil:
		return caller, notPublished(errUnreadable)
	}
	admitted := caller.Admitted(grant.Customer)
	switch {
	case !kind.publishable:
		return caller, notPublished(errUnpublished)
	case !grant.Publishes(grant.Customer, kind.name):
		return caller, notPublished(errGrantEnded)
	case len(claim.Customers) > 0 && (len(claim.Customers) > 1 || claim.Customers[0] != grant.Customer):
		return caller, notPublished(errGrantForeign)
	case len(admitted.Perimeters(in.Setting.Document)) == 0:
		return caller, notPublished(errGrantOrphan)
	}
	return admitted, nil
}

func (in *Backend) findGrant(ctx context.Context, id string) (store.Grant, error) {
	kept, workspace, err := in.Kept(ctx)
	if err != nil {
		return store.Grant{}, err
	}
	return kept.FindGrant(ctx, workspace, id)
}

// notPublished is the one refusal of a public dashboard.
func notPublished(cause error) *faults.Fault {
	return &faults.Fault{
		Status: http.StatusUnauthorized, Source: backend.ErrorSourceDownstream, Sentence: identity.ReasonPublic, Cause: cause,
	}
}
