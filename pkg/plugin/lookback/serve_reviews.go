package lookback

import (
	"context"
	"encoding/json"
	"net/http"

	"github.com/quantyca/rounds/pkg/plugin/access"
	"github.com/quantyca/rounds/pkg/plugin/faults"
	"github.com/quantyca/rounds/pkg/plugin/wire"
	"github.com/quantyca/rounds/pkg/review"
	"github.com/quantyca/rounds/pkg/store"
)

// ClosedReview is a closed review as lists tell it.
type ClosedReview struct {
	ID       string        `json:"id"`
	Customer string        `json:"customer"`
	From     string        `json:"from"`
	To       string        `json:"to"`
	Zone     string        `json:"zone"`
	Title    string        `json:"title"`
	At       int64         `json:"at"`
	By       review.Person `json:"by"`
	Notes    int           `json:"notes"`
}

// WholeReview is one with all that was frozen, and the notes since.
type WholeReview struct {
	ClosedReview
	Snapshot json.RawMessage `json:"snapshot"`
	Markdown string          `json:"markdown"`
	Notes    []reviewNote    `json:"notes"`
}

type reviewNote struct {
	Number int64         `json:"number"`
	At     int64         `json:"at"`
	By     review.Person `json:"by"`
	Text   string        `json:"text"`
}

func closedReviewOf(closed store.ClosedReview) ClosedReview {
	return ClosedReview{
		ID: closed.ID, Customer: closed.Customer, From: closed.From.String(), To: closed.To.String(), Zone: closed.Zone, Title: closed.Title,
		At: closed.At.UnixMilli(), By: review.Person{UID: closed.By.UID, Name: closed.By.Name}, Notes: closed.Notes,
	}
}

func reviewNoteOf(note store.ReviewNote) reviewNote {
	return reviewNote{Number: note.Number, At: note.At.UnixMilli(), By: review.Person{UID: note.By.UID, Name: note.By.Name}, Text: note.Text}
}

// ServeReviews lists the closed reviews, the latest period first.
func ServeReviews(in *Lookback, caller access.Caller, w http.ResponseWriter, r *http.Request) error {
	if err := in.Ready(caller); err != nil {
		return err
	}
	customers, err := in.reviewedCustomers(caller, r.URL.Query()["customer"])
	if err != nil {
		return err
	}
	kept, workspace, err := in.Kept(r.Context())
	if err != nil {
		return err
	}
	closed, err := kept.ListClosedReviews(r.Context(), workspace, customers)
	if err != nil {
		return err
	}
	answer := struct {
		Reviews []ClosedReview `json:"reviews"`
	}{[]ClosedReview{}}
	for _, one := range closed {
		answer.Reviews = append(answer.Reviews, closedReviewOf(one))
	}
	wire.Write(w, http.StatusOK, answer)
	return nil
}

// ServeReview answers one as it was frozen.
func ServeReview(in *Lookback, caller access.Caller, w http.ResponseWriter, r *http.Request) error {
	closed, err := in.closedReview(r.Context(), caller, r.PathValue("id"))
	if err != nil {
		return err
	}
	kept, workspace, err := in.Kept(r.Context())
	if err != nil {
		return err
	}
	notes, err := kept.ListReviewNotes(r.Context(), workspace, closed.ID)
	if err != nil {
		return err
	}
	answer := WholeReview{ClosedReview: closedReviewOf(closed), Snapshot: closed.Snapshot, Markdown: closed.Markdown, Notes: []reviewNote{}}
	for _, note := range notes {
		answer.Notes = append(answer.Notes, reviewNoteOf(note))
	}
	wire.Write(w, http.StatusOK, answer)
	return nil
}

// closedReview is one that the caller may see; another is as if there were none.
func (in *Lookback) closedReview(ctx context.Context, caller access.Caller, id string) (store.ClosedReview, error) {
	if err := in.Ready(caller); err != nil {
		return store.ClosedReview{}, err
	}
	kept, workspace, err := in.Kept(ctx)
	if err != nil {
		return store.ClosedReview{}, err
	}
	closed, err := kept.FindClosedReview(ctx, workspace, id)
	if err == nil && !in.Knows(caller, closed.Customer) {
		return store.ClosedReview{}, faults.New(http.StatusNotFound, "There is no such review.")
	}
	return closed, reviewFault(err, caller)
}
