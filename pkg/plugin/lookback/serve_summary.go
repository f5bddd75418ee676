package lookback

import (
	"net/http"
	"time"

	"github.com/quantyca/rounds/pkg/plugin/access"
	"github.com/quantyca/rounds/pkg/plugin/faults"
	"github.com/quantyca/rounds/pkg/plugin/wire"
	"github.com/quantyca/rounds/pkg/store"
)

// ServeReviewSummary keeps the figures of a period, which dashboards and alert rules
// read. Nothing of them is computed here.
func ServeReviewSummary(in *Lookback, caller access.Caller, w http.ResponseWriter, r *http.Request) error {
	if err := in.Ready(caller); err != nil {
		return err
	}
	var wanted struct {
		Customer string               `json:"customer"`
		From     int64                `json:"from"`
		To       int64                `json:"to"`
		Figures  []store.ReviewFigure `json:"figures"`
	}
	if err := wire.Read(r, &wanted); err != nil {
		return faults.BadRequest("The request must be an object with customer, from, to and figures, all in the right form.")
	}
	if err := in.MayWriteFor(caller, wanted.Customer); err != nil {
		return err
	}
	if wanted.From < 0 || wanted.To > latestInstant {
		return faults.BadRequest("The fields from and to must be numbers of milliseconds since 1970.")
	}
	kept, workspace, err := in.Kept(r.Context())
	if err != nil {
		return err
	}
	saved, err := kept.KeepReviewSummary(r.Context(), workspace, caller.Actor(), store.NewReviewSummary{
		Customer: wanted.Customer, From: time.UnixMilli(wanted.From), To: time.UnixMilli(wanted.To), Figures: wanted.Figures,
	})
	if err != nil {
		return reviewFault(err, caller)
	}
	wire.Write(w, http.StatusCreated, map[string]any{"computed": saved.At.UnixMilli(), "by": saved.By.Name})
	return nil
}
