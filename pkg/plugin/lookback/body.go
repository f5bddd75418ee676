package lookback

import (
	"encoding/json"
	"fmt"
	"io"
	"net/http"

	"github.com/quantyca/rounds/pkg/plugin/faults"
	"github.com/quantyca/rounds/pkg/plugin/wire"
	"github.com/quantyca/rounds/pkg/review"
)

// MaxReviewBytes is the size of a body with a thousand acts, or a whole report.
const MaxReviewBytes = 8 << 20

// readReviewBody decodes a large body. Errors are sentences.
func readReviewBody(r *http.Request, into any, shape string) error {
	raw, err := io.ReadAll(io.LimitReader(r.Body, MaxReviewBytes+1))
	if err != nil {
		return fmt.Errorf("read a request: %w", err)
	}
	if len(raw) > MaxReviewBytes {
		return wire.TooLarge(MaxReviewBytes)
	}
	if err := json.Unmarshal(raw, into); err != nil {
		return faults.BadRequest("The request must be an object with %s, all in the right form.", shape)
	}
	return nil
}

func checkRequest(id string) error {
	if !wire.RequestPattern.MatchString(id) {
		return faults.BadRequest("The request's id must be 8 to 64 letters, digits or dashes.")
	}
	return nil
}

// Conflicting is a 409: the same sentence under both names that pages read, and what
// stands in the way.
type Conflicting struct {
	Error   string `json:"error"`
	Message string `json:"message"`
	// By and At are who was there first, and when, in milliseconds since 1970.
	By review.Person `json:"by"`
	At int64         `json:"at"`
	// Request is that of the act which was refused.
	Request string          `json:"requestId,omitempty"`
	Act     *review.Act     `json:"act,omitempty"`
	Finding *review.Finding `json:"finding,omitempty"`
	// ID is that of the review which is closed already.
	ID string `json:"id,omitempty"`
}

func writeConflict(w http.ResponseWriter, sentence string, standing Conflicting) {
	standing.Error, standing.Message = sentence, sentence
	wire.Write(w, http.StatusConflict, standing)
}
