package desk

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"time"

	"github.com/quantyca/rounds/pkg/plugin/access"
	"github.com/quantyca/rounds/pkg/plugin/faults"
	"github.com/quantyca/rounds/pkg/plugin/frames"
	"github.com/quantyca/rounds/pkg/plugin/instance"
	"github.com/quantyca/rounds/pkg/plugin/wire"
	"github.com/quantyca/rounds/pkg/setup"
	"github.com/quantyca/rounds/pkg/ticket"
)

// storyRequest is the body of POST /tickets/story.
type storyRequest struct {
	Customer string `json:"customer"`
	Key      string `json:"key"`
}

// StoryAnswer says what was written about a ticket, and nobody's name.
type StoryAnswer struct {
	Cause      string        `json:"cause"`
	Resolution string        `json:"resolution"`
	URL        string        `json:"url"`
	Comments   []toldComment `json:"comments"`
	// Hidden says that the account may not read the comments.
	Hidden bool `json:"hidden"`
}

type toldComment struct {
	// At is RFC 3339, empty where it is not known.
	At       string `json:"at"`
	Text     string `json:"text"`
	Internal bool   `json:"internal"`
}

// ServeTicketStory tells the team what was written about one ticket of a customer.
// The ticket must lie in a scope of that customer now; one that lies elsewhere is
// refused in the same words as one that does not exist.
func ServeTicketStory(in *Desk, caller access.Caller, w http.ResponseWriter, r *http.Request) error {
	var wanted storyRequest
	if err := wire.Read(r, &wanted); err != nil {
		return faults.BadRequest("The request must be an object with customer and key.")
	}
	if wanted.Customer == "" {
		return faults.BadRequest("The customer is missing.")
	}
	views, err := in.AskedFor(caller, []string{wanted.Customer})
	if err != nil {
		return err
	}
	if !ticketKeyPattern.MatchString(wanted.Key) {
		return faults.BadRequest("The key %s is no ticket's.", faults.Quoted(wanted.Key))
	}
	story, err := in.FindStory(r.Context(), views[0].Perimeter, wanted.Key)
	if err != nil {
		return err
	}
	answer := StoryAnswer{
		Cause: story.Cause, Resolution: story.Resolution, URL: frames.SafeLink(story.URL), Comments: []toldComment{}, Hidden: story.Hidden,
	}
	for _, one := range story.Comments {
		told := toldComment{Text: one.Text, Internal: one.Internal}
		if !one.At.IsZero() {
			told.At = one.At.UTC().Format(time.RFC3339)
		}
		answer.Comments = append(answer.Comments, told)
	}
	wire.Write(w, http.StatusOK, answer)
	return nil
}

// FindStory looks in each scope of the customer. Where one of them cannot be asked and
// the others have no such ticket, nobody knows whether there is one.
func (in *Desk) FindStory(ctx context.Context, perimeter setup.Perimeter, key string) (ticket.Story, error) {
	ctx, stop := context.WithTimeout(ctx, setup.DefaultTimeout)
	defer stop()
	var unasked error
	for _, scope := range perimeter.Scope {
		story, err := in.Story(ctx, scope.Connection, instance.ScopeOf(perimeter, scope), key)
		switch {
		case err == nil:
			return story, nil
		case !errors.Is(err, ticket.ErrNotFound) && unasked == nil:
			unasked = err
		}
	}
	if unasked != nil {
		return ticket.Story{}, unasked
	}
	return ticket.Story{}, faults.New(http.StatusNotFound, fmt.Sprintf("There is no such ticket of %s.", perimeter.Name))
}
