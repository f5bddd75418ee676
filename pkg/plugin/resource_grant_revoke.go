package plugin

import (
	"errors"
	"net/http"

	"github.com/grafana/grafana-plugin-sdk-go/backend"

	"github.com/quantyca/rounds/pkg/plugin/access"
	"github.com/quantyca/rounds/pkg/plugin/faults"
	"github.com/quantyca/rounds/pkg/plugin/wire"
	"github.com/quantyca/rounds/pkg/store"
)

// serveGrantRevoke ends a grant for good; once more changes nothing.
func serveGrantRevoke(in *Backend, caller access.Caller, w http.ResponseWriter, r *http.Request) error {
	kept, workspace, err := in.Kept(r.Context())
	if err != nil {
		return err
	}
	grant, err := kept.FindGrant(r.Context(), workspace, r.PathValue("id"))
	if errors.Is(err, store.ErrNotFound) {
		return noGrant(err)
	}
	if err != nil {
		return err
	}
	// A grant of a customer that he does not see is none, as is one of another workspace.
	if _, isSeen := in.Seen(caller, grant.Customer); !isSeen {
		return noGrant(nil)
	}
	perimeter, err := in.MayActOn(caller, grant.Customer)
	if err != nil {
		return err
	}
	if grant, err = kept.RevokeGrant(r.Context(), workspace, caller.Actor(), grant.ID); err != nil {
		return err
	}
	wire.Write(w, http.StatusOK, grantAnswerOf(grant, perimeter))
	return nil
}

func noGrant(cause error) *faults.Fault {
	return &faults.Fault{
		Status: http.StatusNotFound, Source: backend.ErrorSourceDownstream, Sentence: "There is no such grant.", Cause: cause,
	}
}
