package lookback

import (
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
	"strings"
	"time"

	"github.com/quantyca/rounds/pkg/plugin/access"
	"github.com/quantyca/rounds/pkg/plugin/faults"
	"github.com/quantyca/rounds/pkg/plugin/wire"
	"github.com/quantyca/rounds/pkg/review"
	"github.com/quantyca/rounds/pkg/store"
	"github.com/quantyca/rounds/pkg/wall"
)

// closingRequest is the body of POST /review/close.
type closingRequest struct {
	Request  string          `json:"requestId"`
	Customer string          `json:"customer"`
	From     string          `json:"from"`
	To       string          `json:"to"`
	Zone     string          `json:"zone"`
	Title    string          `json:"title"`
	Snapshot json.RawMessage `json:"snapshot"`
	Markdown string          `json:"markdown"`
}

// ServeReviewClose freezes a review.
func ServeReviewClose(in *Lookback, caller access.Caller, w http.ResponseWriter, r *http.Request) error {
	if err := in.Ready(caller); err != nil {
		return err
	}
	var wanted closingRequest
	if err := readReviewBody(r, &wanted, "requestId, customer, from, to, zone, title, snapshot and markdown"); err != nil {
		return err
	}
	if err := in.MayWriteFor(caller, wanted.Customer); err != nil {
		return err
	}
	closing, err := wanted.closing()
	if err != nil {
		return err
	}
	kept, workspace, err := in.Kept(r.Context())
	if err != nil {
		return err
	}
	closed, err := kept.CloseReview(r.Context(), workspace, caller.Actor(), closing)
	var standing *store.ReviewClosed
	if errors.As(err, &standing) {
		by, at := standing.By.By, standing.By.At
		who := by.Name
		if who == "" {
			who = "Somebody"
		}
		writeConflict(w, fmt.Sprintf("%s closed this review on %s.", who, at.In(in.locationOf(closing.Customer)).Format("2006-01-02 at 15:04 MST")),
			Conflicting{By: review.Person{UID: by.UID, Name: by.Name}, At: at.UnixMilli(), ID: standing.By.ID})
		return nil
	}
	if err != nil {
		return reviewFault(err, caller)
	}
	wire.Write(w, http.StatusCreated, closedReviewOf(closed))
	return nil
}

func (c closingRequest) closing() (store.NewClosing, error) {
	if err := checkRequest(c.Request); err != nil {
		return store.NewClosing{}, err
	}
	from, fromErr := wall.ParseDate(c.From)
	to, toErr := wall.ParseDate(c.To)
	if fromErr != nil || toErr != nil {
		return store.NewClosing{}, faults.BadRequest("The fields from and to must be days such as 2026-03-29.")
	}
	if _, err := time.LoadLocation(c.Zone); err != nil || c.Zone == "" || c.Zone == "Local" {
		return store.NewClosing{}, faults.BadRequest("There is no time zone %s.", faults.Quoted(c.Zone))
	}
	if len(c.Snapshot) == 0 {
		return store.NewClosing{}, faults.BadRequest("The snapshot is missing.")
	}
	return store.NewClosing{
		Request: c.Request, Customer: c.Customer, From: from, To: to, Zone: c.Zone, Title: strings.TrimSpace(c.Title),
		Snapshot: c.Snapshot, Markdown: c.Markdown,
	}, nil
}
