package lookback

import (
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
	"time"

	"github.com/quantyca/rounds/pkg/plugin/access"
	"github.com/quantyca/rounds/pkg/plugin/wire"
	"github.com/quantyca/rounds/pkg/review"
	"github.com/quantyca/rounds/pkg/store"
)

// ReviewActs are the acts as they are kept, in the order in which they were sent.
type ReviewActs struct {
	Cursor int64        `json:"cursor"`
	Acts   []review.Act `json:"acts"`
}

// ServeReviewActs keeps what a person did about items, all of it or nothing.
func ServeReviewActs(in *Lookback, caller access.Caller, w http.ResponseWriter, r *http.Request) error {
	if err := in.Ready(caller); err != nil {
		return err
	}
	var wanted struct {
		Acts []json.RawMessage `json:"acts"`
	}
	if err := readReviewBody(r, &wanted, "acts"); err != nil {
		return err
	}
	acts := make([]review.NewAct, len(wanted.Acts))
	for i, raw := range wanted.Acts {
		var err error
		if acts[i], err = review.ParseAct(raw); err != nil {
			return reviewFault(err, caller)
		}
		if err := checkRequest(acts[i].Request); err != nil {
			return err
		}
		if err := in.MayWriteFor(caller, acts[i].Customer); err != nil {
			return err
		}
	}
	kept, workspace, err := in.Kept(r.Context())
	if err != nil {
		return err
	}
	added, err := kept.AppendReviewActs(r.Context(), workspace, caller.Actor(), acts)
	var conflict *store.ReviewConflict
	if errors.As(err, &conflict) {
		standing := conflict.Act
		writeConflict(w, actedMeanwhile(standing, in.locationOf(standing.Customer)), Conflicting{
			By: standing.By, At: standing.At, Request: conflict.Request, Act: &standing,
		})
		return nil
	}
	if err != nil {
		return reviewFault(err, caller)
	}
	answer := ReviewActs{Acts: added}
	for _, act := range added {
		answer.Cursor = max(answer.Cursor, act.Number)
	}
	wire.Write(w, http.StatusCreated, answer)
	return nil
}

// doing are the deeds that a person may overrule unseen, in words.
var doing = map[string]string{
	"ack": "acknowledged this item", "unack": "took back the acknowledgement", "pin": "chose another entry", "unpin": "took the chosen entry back",
	"feedback": "said something else of the entry", "cause": "judged the cause otherwise", review.Close: "closed this item", review.Reopen: "opened this item again",
}

func actedMeanwhile(act review.Act, zone *time.Location) string {
	did, ok := doing[act.Deed.Kind]
	if !ok {
		did = "did the same otherwise"
	}
	who := act.By.Name
	if who == "" {
		who = "Somebody"
	}
	return fmt.Sprintf("%s %s meanwhile, on %s.", who, did, time.UnixMilli(act.At).In(zone).Format("2006-01-02 at 15:04 MST"))
}
