package plugin

import (
	"fmt"
	"net/http"
	"slices"
	"strings"

	"github.com/quantyca/rounds/pkg/plugin/access"
	"github.com/quantyca/rounds/pkg/plugin/faults"
	"github.com/quantyca/rounds/pkg/plugin/wire"
	"github.com/quantyca/rounds/pkg/setup"
	"github.com/quantyca/rounds/pkg/store"
)

// grantRequest is the body of POST /grants.
type grantRequest struct {
	Customer   string   `json:"customer"`
	QueryTypes []string `json:"queryTypes"`
	Note       string   `json:"note"`
}

// serveGrantMake publishes query types of one customer.
func serveGrantMake(in *Backend, caller access.Caller, w http.ResponseWriter, r *http.Request) error {
	var wanted grantRequest
	if err := wire.Read(r, &wanted); err != nil {
		return faults.BadRequest("The request must be an object with a customer, queryTypes and a note.")
	}
	perimeter, err := in.mayPublish(caller, wanted.Customer)
	if err != nil {
		return err
	}
	if err := checkPublishable(wanted.QueryTypes); err != nil {
		return err
	}
	kept, workspace, err := in.Kept(r.Context())
	if err != nil {
		return err
	}
	grant, err := kept.MakeGrant(r.Context(), workspace, caller.Actor(), store.NewGrant{
		Customer: perimeter.ID, QueryTypes: wanted.QueryTypes, Note: strings.TrimSpace(wanted.Note),
	})
	if err != nil {
		return err
	}
	wire.Write(w, http.StatusCreated, grantAnswerOf(grant, perimeter))
	return nil
}

// mayPublish is the customer that this caller may publish. One that he does not
// see is refused in the same words whether he exists or not.
func (in *Backend) mayPublish(caller access.Caller, customer string) (setup.Perimeter, error) {
	perimeter, err := in.MayActOn(caller, customer)
	if err != nil {
		return setup.Perimeter{}, err
	}
	if !perimeter.MayBePublished() {
		return setup.Perimeter{}, faults.Forbidden(fmt.Sprintf("The set-up does not allow to publish %s.", perimeter.Name))
	}
	return perimeter, nil
}

func checkPublishable(names []string) error {
	if len(names) == 0 {
		return faults.BadRequest("Choose what is to be published: at least one query type.")
	}
	for _, name := range names {
		if !slices.Contains(publishableTypes(), name) {
			return faults.BadRequest("The query type %s cannot be published.", faults.Quoted(name))
		}
	}
	return nil
}
